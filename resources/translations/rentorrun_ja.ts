<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Accessible</name>
    <message>
        <source>Left and right move what stands on it, Enter enlarges it, F4 shows its data as a table.</source>
        <translation>左右キーで印が動き、Enterで拡大、F4でデータを表として表示します。</translation>
    </message>
</context>
<context>
    <name>AlsoChanged</name>
    <message>
        <source>on</source>
        <comment>a switch that a choice turned</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a switch that a choice turned</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Also changed: %1. Undo takes all of it back.</source>
        <translation>あわせて変更: %1。元に戻すとすべて戻ります。</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Against the instance price</source>
        <translation>インスタンス単価に対して</translation>
    </message>
    <message>
        <source>Against the model size</source>
        <translation>モデルサイズに対して</translation>
    </message>
    <message>
        <source>What each input decides</source>
        <translation>各入力の影響度</translation>
    </message>
    <message>
        <source>How sure the saving is</source>
        <translation>節約額の確からしさ</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>項目別</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>時間別</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>何を調べるべきか</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Mon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>火</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>土</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Export all charts to</source>
        <translation>すべてのグラフの書き出し先</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>「%1」への変更を保存しますか？</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>保存しないと変更は失われます。</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else since you opened it.</source>
        <translation>「%1」は、開いた後に別の人によって変更されています。</translation>
    </message>
    <message>
        <source>Overwriting it loses their changes.</source>
        <translation>上書きすると、その変更は失われます。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Open the unsaved changes to “%1”?</source>
        <translation>「%1」の未保存の変更を開きますか？</translation>
    </message>
    <message>
        <source>The program ended before they were saved. They are of %1.</source>
        <translation>保存される前にプログラムが終了しました。変更は%1時点のものです。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Ask again later</source>
        <translation>あとで確認する</translation>
    </message>
    <message>
        <source>About Rent or Run</source>
        <translation>Rent or Runについて</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Rent or Run %1&lt;/h3&gt;&lt;p&gt;Rent a language model&apos;s API or run the model yourself: what each costs, and when the answer changes.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Charts by QCustomPlot, the typeface is Inter.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Rent or Run %1&lt;/h3&gt;&lt;p&gt;言語モデルはAPIで借りるか、自社で運用するか。それぞれの費用と、答えが変わる分岐点を示します。&lt;/p&gt;&lt;p&gt;GNU General Public License バージョン3以降に基づく自由ソフトウェアです。グラフ描画はQCustomPlot、書体はInterです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scenarios (*.rentorrun)</source>
        <translation>シナリオ (*.rentorrun)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>一つ上のフォルダーへ</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Make a new folder here</source>
        <translation>ここに新しいフォルダーを作成</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>フォルダー:</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>「%1」はすでにあります。置き換えますか？</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>ベクター画像 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文書 (*.pdf)</translation>
    </message>
    <message>
        <source>The data as a table (*.csv)</source>
        <translation>データ表 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>ワークブック (*.xlsx)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Webページ (*.html)</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>On a slider</source>
        <translation>スライダー</translation>
    </message>
    <message>
        <source>A step less or more</source>
        <translation>1段階減らす・増やす</translation>
    </message>
    <message>
        <source>Ten steps</source>
        <translation>10段階</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Its ends</source>
        <translation>両端</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>In a number field</source>
        <translation>数値の欄</translation>
    </message>
    <message>
        <source>Take what is typed</source>
        <translation>入力を確定</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The last good value again</source>
        <translation>直前の正しい値に戻す</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>On a chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Move “you are here”</source>
        <translation>「現在地」を動かす</translation>
    </message>
    <message>
        <source>Enlarge it</source>
        <translation>拡大する</translation>
    </message>
    <message>
        <source>Every control is reached by Tab. These go straight there.</source>
        <translation>すべての操作部にはTabで移れます。次のキーは直接移ります。</translation>
    </message>
    <message>
        <source>An often-read article asked: rent GPT-3.5, or run LLaMA 2 70B on AWS? The sentence on top is the answer; the figures beside it are what each way costs a month and where they meet.</source>
        <translation>よく読まれた記事の問いはこうでした。GPT-3.5をAPIで借りるか、LLaMA 2 70BをAWSで動かすか。上の文がその答えで、横の数字はそれぞれの月額費用と、両者が等しくなる点です。</translation>
    </message>
    <message>
        <source>Open the article&apos;s case in a tab</source>
        <translation>記事の例をタブで開く</translation>
    </message>
    <message>
        <source>Move the traffic to the right. The line “you are here” moves along the curves until it passes the ring, the break-even, and the sentence turns. Self-hosting is a staircase, because machines come whole.</source>
        <translation>トラフィックを右へ動かしてください。「現在地」の線が曲線に沿って動き、損益分岐点の輪を過ぎると文が変わります。マシンは1台単位なので、自社運用の費用は階段状です。</translation>
    </message>
    <message>
        <source>Go to the traffic</source>
        <translation>トラフィックへ移る</translation>
    </message>
    <message>
        <source>Read the line at the bottom left: the article&apos;s machine has no GPU at all. A click on it leads to the machine. Choose one that holds the model.</source>
        <translation>左下の行をご覧ください。記事のマシンにはGPUがありません。行をクリックするとマシンの選択に移ります。モデルが載るマシンを選んでください。</translation>
    </message>
    <message>
        <source>Take the cheapest machine that fits</source>
        <translation>モデルが載る最安のマシンにする</translation>
    </message>
    <message>
        <source>See the reasoning line by line, with the numbers of now. A click on a figure on top leads to its line.</source>
        <translation>計算過程を今の数字で一行ずつ確かめられます。上の数字をクリックするとその行に移ります。</translation>
    </message>
    <message>
        <source>Show the working</source>
        <translation>計算過程を表示</translation>
    </message>
    <message>
        <source>Say how sure you are: a right click on an input gives it a range. The chance that self-hosting is cheaper comes from the ranges and from the model&apos;s own error.</source>
        <translation>どれだけ確かかを入力できます。入力項目を右クリックして範囲を付けてください。自社運用のほうが安い確率は、範囲と推定モデルの誤差から求めます。</translation>
    </message>
    <message>
        <source>Pin what you see: it stays dotted on every chart while you drag on.</source>
        <translation>今の状態を留めておくと、動かし続けても点線としてすべてのグラフに残ります。</translation>
    </message>
    <message>
        <source>Pin it</source>
        <translation>留める</translation>
    </message>
    <message>
        <source>Make it your own: five questions make a scenario of your case, and the whole market can be ranked for it.</source>
        <translation>自分の場合に置き換えましょう。五つの質問でシナリオができ、市場全体を順位付けできます。</translation>
    </message>
    <message>
        <source>Find the cheapest plan</source>
        <translation>最安のプランを探す</translation>
    </message>
    <message>
        <source>Take it home: save the scenario, export charts and the one-page brief. A picture carries its scenario; dropped on the window it opens again.</source>
        <translation>持ち帰りましょう。シナリオを保存し、グラフや1ページの要約を書き出せます。画像にはシナリオが入っていて、ウィンドウに落とすとまた開きます。</translation>
    </message>
    <message>
        <source>Write the brief</source>
        <translation>要約を書き出す</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Two minutes, step by step.</source>
        <translation>2分で一歩ずつ。</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>このページは英語です。</translation>
    </message>
    <message>
        <source>How the numbers come about</source>
        <translation>数字の求め方</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
</context>
<context>
    <name>InputPanel</name>
    <message>
        <source>Traffic shape</source>
        <translation>トラフィックの内訳</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>API price and limits</source>
        <translation>APIの料金と上限</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>ホスティング</translation>
    </message>
    <message>
        <source>Owned hardware</source>
        <translation>自社ハードウェア</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>ファインチューニング</translation>
    </message>
    <message>
        <source>Team and horizon</source>
        <translation>人件費と試算期間</translation>
    </message>
    <message>
        <source>Quality and business</source>
        <translation>品質と事業</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>システムの言語</translation>
    </message>
</context>
<context>
    <name>MainKeys</name>
    <message>
        <source>To the &amp;model size</source>
        <translation>モデルサイズへ(&amp;M)</translation>
    </message>
    <message>
        <source>To the &amp;traffic</source>
        <translation>トラフィックへ(&amp;T)</translation>
    </message>
    <message>
        <source>To the instance &amp;price</source>
        <translation>インスタンス料金へ(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Market</name>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;New from</source>
        <translation>新規作成(&amp;N)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find an input</source>
        <translation>入力項目を検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語 / Language(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>The &amp;working</source>
        <translation>計算過程(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>プレゼンテーション(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back to all charts</source>
        <translation>すべてのグラフに戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>シナリオ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pin to compare</source>
        <translation>比較用に固定(&amp;P)</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>プラン%1</translation>
    </message>
    <message>
        <source>&amp;Remove the pins</source>
        <translation>固定を解除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cheapest machine that fits</source>
        <translation>モデルが載る最安のマシン(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>書き出し(&amp;X)</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>クリップボードにコピー</translation>
    </message>
    <message>
        <source>The one-page &amp;brief …</source>
        <translation>1ページの概要(&amp;B)…</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>すべてのグラフ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Rent or Run</source>
        <translation>Rent or Runについて(&amp;A)</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>新しいタブ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>タブを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>次のタブ(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>前のタブ(&amp;V)</translation>
    </message>
    <message>
        <source>Move the tab to the &amp;right</source>
        <translation>タブを右へ移動(&amp;R)</translation>
    </message>
    <message>
        <source>Compare with the &amp;other tabs</source>
        <translation>ほかのタブと比較(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Name and notes …</source>
        <translation>名前とメモ(&amp;N)…</translation>
    </message>
    <message>
        <source>Move the tab to the le&amp;ft</source>
        <translation>タブを左へ移動(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import prices, usage or a model …</source>
        <translation>価格・利用実績・モデルを取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Traffic from a usage export</source>
        <translation>利用実績からトラフィックを設定(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size of pictures …</source>
        <translation>画像のサイズ(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Size of pictures: %1, %2x …</source>
        <translation>画像のサイズ(&amp;S)：%1、%2倍…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直す(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;My case …</source>
        <translation>自分のケース(&amp;M) …</translation>
    </message>
    <message>
        <source>Your own prices and &amp;models …</source>
        <translation>自分の価格とモデル(&amp;M) …</translation>
    </message>
    <message>
        <source>Check &amp;prices …</source>
        <translation>価格の確認(&amp;P) …</translation>
    </message>
    <message>
        <source>None yet: File &gt; Import takes usage exports</source>
        <translation>まだありません。「ファイル &gt; インポート」で利用記録を読み込めます</translation>
    </message>
    <message>
        <source>Tabs side &amp;by side …</source>
        <translation>タブを並べて比較(&amp;B)…</translation>
    </message>
    <message>
        <source>Find the cheapest p&amp;lan …</source>
        <translation>最安のプランを探す(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy the data as a table</source>
        <translation>データを表としてコピー</translation>
    </message>
    <message>
        <source>&amp;Print the brief …</source>
        <translation>概要を印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>設定(&amp;S) …</translation>
    </message>
    <message>
        <source>The chart&apos;s &amp;data as a table …</source>
        <translation>グラフのデータを表で(&amp;D) …</translation>
    </message>
    <message>
        <source>All ran&amp;ges …</source>
        <translation>すべての範囲(&amp;G) …</translation>
    </message>
    <message>
        <source>What would it ta&amp;ke? …</source>
        <translation>何が必要か(&amp;K) …</translation>
    </message>
    <message>
        <source>Ranges that &amp;move together …</source>
        <translation>連動する範囲(&amp;M) …</translation>
    </message>
    <message>
        <source>Note a d&amp;ecision …</source>
        <translation>決定を記録(&amp;E) …</translation>
    </message>
    <message>
        <source>Part o&amp;f the portfolio</source>
        <translation>ポートフォリオに含める(&amp;F)</translation>
    </message>
    <message>
        <source>Portfol&amp;io …</source>
        <translation>ポートフォリオ(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>this is not a PNG picture</source>
        <translation>PNG画像ではありません</translation>
    </message>
    <message>
        <source>the picture is damaged</source>
        <translation>画像が壊れています</translation>
    </message>
    <message>
        <source>the scenario in the picture is damaged</source>
        <translation>画像内のシナリオが壊れています</translation>
    </message>
    <message>
        <source>the picture carries no scenario</source>
        <translation>画像にシナリオが含まれていません</translation>
    </message>
    <message>
        <source>the scenario in the picture is larger than any that this program writes</source>
        <translation>画像の中のシナリオは、このプログラムが書き出すものより大きすぎます</translation>
    </message>
    <message>
        <source>the scenario in the page is larger than any that this program writes</source>
        <translation>ページの中のシナリオは、このプログラムが書き出すものより大きすぎます</translation>
    </message>
    <message>
        <source>the page carries no scenario</source>
        <translation>ページにシナリオが含まれていません</translation>
    </message>
</context>
<context>
    <name>PresetKind</name>
    <message>
        <source>%1 parameters</source>
        <translation>パラメータ%1</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>アクティブ%1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>入力%1、出力%2</translation>
    </message>
    <message>
        <source>%1 for this scenario</source>
        <translation>このシナリオで%1</translation>
    </message>
    <message>
        <source>too slow for the goal</source>
        <translation>目標速度に届かない</translation>
    </message>
    <message>
        <source>the model does not fit</source>
        <translation>モデルが載らない</translation>
    </message>
    <message>
        <source>cheapest that fits</source>
        <translation>載る中で最安</translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation>独自のモデル</translation>
    </message>
    <message>
        <source>A machine of your own</source>
        <translation>独自のマシン</translation>
    </message>
    <message>
        <source>An API of your own</source>
        <translation>独自のAPI</translation>
    </message>
    <message>
        <source>%1 machines for one copy of the model</source>
        <translation>モデル1つに%1台</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>提供終了</translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation>商用不可</translation>
    </message>
    <message>
        <source>Commercial &amp;use allowed</source>
        <translation>商用可(&amp;U)</translation>
    </message>
    <message>
        <source>Any provider</source>
        <translation>すべての事業者</translation>
    </message>
    <message>
        <source>&amp;Fits</source>
        <translation>載る(&amp;F)</translation>
    </message>
    <message>
        <source>Still &amp;sold</source>
        <translation>販売中(&amp;S)</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>%1もあり</translation>
    </message>
    <message>
        <source>first token within %1 at the peak</source>
        <translation>ピーク時の最初のトークンは %1 以内</translation>
    </message>
</context>
<context>
    <name>ScenarioStep</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1ほか</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>%1の範囲</translation>
    </message>
</context>
<context>
    <name>Traffic</name>
    <message>
        <source>%1 a month</source>
        <translation>月%1</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>Note on %1</source>
        <translation>%1のメモ</translation>
    </message>
    <message>
        <source>Decision noted</source>
        <translation>決定の記録</translation>
    </message>
    <message>
        <source>Ranges that move together</source>
        <translation>連動する範囲</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>%1 cheaper</source>
        <translation>%1が安い</translation>
    </message>
    <message>
        <source>no break-even</source>
        <translation>損益分岐点なし</translation>
    </message>
    <message>
        <source>Break-even against model size</source>
        <translation>モデルサイズと損益分岐点</translation>
    </message>
    <message>
        <source>Break-even against instance price</source>
        <translation>インスタンス単価と損益分岐点</translation>
    </message>
    <message>
        <source>Break-even traffic</source>
        <translation>損益分岐トラフィック</translation>
    </message>
    <message>
        <source>%1: no break-even at any of these values.</source>
        <translation>%1：この範囲に損益分岐点はない。</translation>
    </message>
    <message>
        <source>%1: now %2. %3</source>
        <translation>%1：現在%2。%3</translation>
    </message>
    <message>
        <source>%1 stays cheaper from %2.</source>
        <translation>%1は%2以上で安くなり続ける。</translation>
    </message>
    <message>
        <source>%1 never stays cheaper.</source>
        <translation>%1が安くなり続けることはない。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>費目</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最安</translation>
    </message>
    <message>
        <source>a picture may be 100 to %1 pixels wide and high</source>
        <translation>画像の幅と高さは100～%1ピクセルです</translation>
    </message>
    <message>
        <source>there is not enough memory for a picture of this size</source>
        <translation>この大きさの画像を作るにはメモリが足りません</translation>
    </message>
    <message>
        <source>Monthly cost against traffic</source>
        <translation>トラフィックと月額費用</translation>
    </message>
    <message>
        <source>Monthly cost now</source>
        <translation>現在の月額費用</translation>
    </message>
    <message>
        <source>Who wins where</source>
        <translation>どこで何が最安か</translation>
    </message>
    <message>
        <source>Cumulative cost</source>
        <translation>累計費用</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>何が決め手か</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>算出不可</translation>
    </message>
    <message>
        <source>There is no figure for this.</source>
        <translation>この値は算出できない。</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>現在地</translation>
    </message>
    <message>
        <source>API limit %1</source>
        <translation>API上限 %1</translation>
    </message>
    <message>
        <source>At %1 a month costs: %2. %3</source>
        <translation>%1のときの月額：%2。%3</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>月額費用</translation>
    </message>
    <message>
        <source>words per day</source>
        <translation>1日の語数</translation>
    </message>
    <message>
        <source>by item</source>
        <translation>費目別</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Monthly cost. %1.</source>
        <translation>月額費用。%1。</translation>
    </message>
    <message>
        <source>traffic %1%2</source>
        <translation>トラフィック%1%2</translation>
    </message>
    <message>
        <source>prices falling</source>
        <translation>単価は下落</translation>
    </message>
    <message>
        <source>prices rising</source>
        <translation>単価は上昇</translation>
    </message>
    <message>
        <source>discounted</source>
        <translation>現在価値に割引</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>pays back in month %1</source>
        <translation>%1か月目に回収</translation>
    </message>
    <message>
        <source>After %1: %2.</source>
        <translation>%1後：%2。</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>確からしさ</translation>
    </message>
    <message>
        <source>saving by self-hosting a month, over the inputs&apos; ranges</source>
        <translation>入力の幅に応じた、自社運用による月間節約額</translation>
    </message>
    <message>
        <source>Saving a month</source>
        <translation>月間節約額</translation>
    </message>
    <message>
        <source>Share of samples</source>
        <translation>サンプルの割合</translation>
    </message>
    <message>
        <source>Chance that it is cheaper: %1. </source>
        <translation>安い確率：%1。</translation>
    </message>
    <message>
        <source>Self-hosting</source>
        <translation>自社運用</translation>
    </message>
    <message>
        <source>%1 and %2; click to go there</source>
        <translation>%1と%2（クリックで移動）</translation>
    </message>
    <message>
        <source>The cheapest option over %1 and %2, share of the map: %3.</source>
        <translation>%1と%2に対する最安の選択肢。面積の割合：%3。</translation>
    </message>
    <message>
        <source>saving by rented GPUs a month, each input 25 % lower (pale) or higher</source>
        <translation>各入力を25 %減（淡色）・増したときの月間節約額</translation>
    </message>
    <message>
        <source>Saving by rented GPUs a month</source>
        <translation>レンタルGPUによる月間節約額</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力項目</translation>
    </message>
    <message>
        <source>flips at %1</source>
        <translation>%1で逆転</translation>
    </message>
    <message>
        <source>no flip</source>
        <translation>逆転なし</translation>
    </message>
    <message>
        <source>No input moves the saving.</source>
        <translation>節約額を動かす入力項目はない。</translation>
    </message>
    <message>
        <source>The saving is %1 a month. %2</source>
        <translation>節約額は月に%1。%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>API cheaper at any traffic</source>
        <translation>トラフィックによらずAPIが安い</translation>
    </message>
    <message>
        <source>saving by own hardware a month, each input 25 % lower (pale) or higher</source>
        <translation>自社ハードウェアの月間節約額（各入力を25 %減：淡色、増）</translation>
    </message>
    <message>
        <source>Saving by own hardware a month</source>
        <translation>自社ハードウェアによる月間節約額</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>逆転点</translation>
    </message>
    <message>
        <source>; dotted: %1</source>
        <translation>。点線：%1</translation>
    </message>
    <message>
        <source>machines paid when bought</source>
        <translation>機器は購入時に支払い</translation>
    </message>
    <message>
        <source>Every figure is taken as certain. A right click on an input tells how sure it is.</source>
        <translation>すべての値を確かなものとしています。入力を右クリックすると、どのくらい確かかを指定できます。</translation>
    </message>
    <message>
        <source>%1 from which own hardware stays cheaper</source>
        <translation>自社ハードウェアが安くなり続ける%1</translation>
    </message>
    <message>
        <source>%1 from which renting GPUs stays cheaper</source>
        <translation>レンタルGPUが安くなり続ける%1</translation>
    </message>
    <message>
        <source>%1; steps are whole machines</source>
        <translation>横軸は%1、段差はマシンの追加</translation>
    </message>
    <message>
        <source>requests per day</source>
        <translation>1日のリクエスト数</translation>
    </message>
    <message>
        <source>%1 machines rented</source>
        <translation>レンタル%1台</translation>
    </message>
    <message>
        <source>%1 owned</source>
        <translation>自社%1台</translation>
    </message>
    <message>
        <source>%1 pays back in month %2</source>
        <translation>%1は%2か月目に元が取れます</translation>
    </message>
    <message>
        <source>%1 never pays back within %2</source>
        <translation>%1は%2以内に元が取れません</translation>
    </message>
    <message>
        <source>%1 pays back in month %2, counting what it is still worth</source>
        <translation>%1は残る価値を含めて%2か月目に元が取れます</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>組み合わせ</translation>
    </message>
    <message>
        <source>What carries each hour</source>
        <translation>各時間を担うもの</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>一日の時刻</translation>
    </message>
    <message>
        <source>Hour of the week</source>
        <translation>一週間の時刻</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>毎秒リクエスト数</translation>
    </message>
    <message>
        <source>From the ground up: %1.</source>
        <translation>下から順に: %1。</translation>
    </message>
    <message>
        <source>requests a second; the cheapest option carries all</source>
        <translation>毎秒リクエスト数。最も安い選択肢がすべてを担う</translation>
    </message>
    <message>
        <source>requests a second; the cheapest mix</source>
        <translation>毎秒リクエスト数。最も安い組み合わせ</translation>
    </message>
    <message>
        <source>Nothing is worth finding out: whatever one of the uncertain inputs turns out to be, the answer stays.</source>
        <translation>調べる価値のあるものはない：不確かな入力の一つがどの値になっても、答えは変わらない。</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>何を調べるべきか</translation>
    </message>
    <message>
        <source>what knowing it before choosing saves a month, on average over its range</source>
        <translation>選ぶ前に値がわかった場合の月間節約額（範囲全体の平均）</translation>
    </message>
    <message>
        <source>Worth a month</source>
        <translation>月あたりの価値</translation>
    </message>
    <message>
        <source>Worth finding out: %1.</source>
        <translation>調べる価値のあるもの：%1。</translation>
    </message>
    <message>
        <source>1 machine rented</source>
        <translation>レンタル 1 台</translation>
    </message>
    <message>
        <source>switch after %1</source>
        <translation>%1後に切り替え</translation>
    </message>
    <message>
        <source>%1, how far the model may be off</source>
        <translation>%1、推定モデルの誤差</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>break-even</source>
        <translation>損益分岐点</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>%1 at its low end</source>
        <translation>%1が下限のとき</translation>
    </message>
    <message>
        <source>%1 at its high end</source>
        <translation>%1が上限のとき</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1、%2ごと</translation>
    </message>
    <message>
        <source>%1 of the month empty</source>
        <translation>月の%1は空き</translation>
    </message>
    <message>
        <source>API by the unit</source>
        <translation>API（予約ユニット）</translation>
    </message>
    <message>
        <source>Fee and people</source>
        <translation>固定料金と人件費</translation>
    </message>
    <message>
        <source>%1 of the month empty, falling to %2</source>
        <translation>月の%1が空き、%2まで減少</translation>
    </message>
    <message>
        <source>saving by self-hosting or a mix a month, over the inputs&apos; ranges</source>
        <translation>入力の幅に応じた、自社運用または組み合わせによる月間節約額</translation>
    </message>
    <message>
        <source>of it the mix %1</source>
        <translation>うち組み合わせ %1</translation>
    </message>
    <message>
        <source>saving by the mix a month, each input 25 % lower (pale) or higher</source>
        <translation>各入力を25 %減（淡色）・増したときの、組み合わせによる月間節約額</translation>
    </message>
    <message>
        <source>Saving by the mix a month</source>
        <translation>組み合わせによる月間節約額</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>instance</source>
        <translation>台</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>台</translation>
    </message>
    <message>
        <source>input a month</source>
        <translation>(月間入力)</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>(キャッシュ外)</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>(キャッシュ分)</translation>
    </message>
    <message>
        <source>output a month</source>
        <translation>(月間出力)</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>after the discount</source>
        <translation>(割引後)</translation>
    </message>
    <message>
        <source>lost in value</source>
        <translation>(減価分)</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>(PUE)</translation>
    </message>
    <message>
        <source>extra on own machines</source>
        <translation>(自社マシンのため追加なし)</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>キャッシュ入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>ファインチューニング</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>固定料金</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人件費</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>予備</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>購入費</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>電力</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>コロケーション</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>保守</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Rented GPUs</source>
        <translation>レンタルGPU</translation>
    </message>
    <message>
        <source>Own hardware</source>
        <translation>自社ハードウェア</translation>
    </message>
    <message>
        <source>No accelerator in this machine; the model needs %1 of GPU memory.</source>
        <translation>このマシンにはアクセラレータがない。モデルには%1のGPUメモリが必要。</translation>
    </message>
    <message>
        <source>No accelerator in this machine. The cheapest that holds %1 is %2 at %3; with it self-hosting never becomes cheaper.</source>
        <translation>このマシンにはアクセラレータがない。%1が載る最安のマシンは%2（%3）で、それでも自社運用が安くなることはない。</translation>
    </message>
    <message>
        <source>No accelerator in this machine. The cheapest that holds %1 is %2 at %3; with it the break-even is %4.</source>
        <translation>このマシンにはアクセラレータがない。%1が載る最安のマシンは%2（%3）で、その場合の損益分岐点は%4。</translation>
    </message>
    <message>
        <source>The peak of %1 exceeds the API&apos;s limit of %2; it is reached at %3.</source>
        <translation>ピークの%1がAPIの上限%2を超える（%3で上限に到達）。</translation>
    </message>
    <message>
        <source>The bill of %1 exceeds the API&apos;s spending limit of %2; it is reached at %3.</source>
        <translation>請求額%1がAPIの利用額上限%2を超える（%3で上限に到達）。</translation>
    </message>
    <message>
        <source>Does not fit: serving needs %1, the GPUs of a replica have %2.</source>
        <translation>メモリ不足：推論には%1が必要だが、1レプリカのGPUは合計%2。</translation>
    </message>
    <message>
        <source>Too slow: even one user alone gets %1, the goal is %2.</source>
        <translation>速度不足：ユーザー1人だけでも%1しか出ない（目標は%2）。</translation>
    </message>
    <message>
        <source>Capacity is to be as measured, but no measured output is given.</source>
        <translation>処理能力は実測値を使う設定だが、実測の出力速度が入力されていない。</translation>
    </message>
    <message>
        <source>Capacity is unlimited by assumption: one replica is taken to carry any traffic.</source>
        <translation>処理能力は無制限と仮定：1レプリカでどのトラフィックも処理できるものとしている。</translation>
    </message>
    <message>
        <source>The provider has withdrawn this API (by %1): nobody can buy at its price.</source>
        <translation>このAPIは提供が終了している（%1までに）。この価格ではもう購入できない。</translation>
    </message>
    <message>
        <source>The API&apos;s price was valid until %1; it is now %2 input and %3 output.</source>
        <translation>APIの価格は%1まで有効だった。現在は入力%2、出力%3。</translation>
    </message>
    <message>
        <source>The API&apos;s price was valid until %1.</source>
        <translation>APIの価格は%1まで有効だった。</translation>
    </message>
    <message>
        <source>The most outdated price (%1) is of %2, %3 days ago.</source>
        <translation>最も古くなっている単価（%1）は%2時点のもので、%3日前。</translation>
    </message>
    <message>
        <source>Too close to call: the throughput estimate may be off by ×/÷ %1, which changes who is cheaper.</source>
        <translation>僅差：スループットの推定には×/÷ %1の誤差があり、その範囲でどちらが安いかが入れ替わる。</translation>
    </message>
    <message>
        <source>The hours of a fine-tuning run cannot be modelled without an accelerator.</source>
        <translation>アクセラレータがないため、ファインチューニングの所要時間を推定できない。</translation>
    </message>
    <message>
        <source>Rent %1, or run %2 on %3, rented or bought, for %4?</source>
        <translation>%4に対し、%1を利用するか、%3（レンタルまたは購入）で%2を自社運用するか？</translation>
    </message>
    <message>
        <source>Rent %1, or run %2 on rented %3, for %4?</source>
        <translation>%4に対し、%1を利用するか、レンタルの%3で%2を自社運用するか？</translation>
    </message>
    <message>
        <source>an API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>a model of %1 parameters</source>
        <translation>パラメータ%1のモデル</translation>
    </message>
    <message>
        <source>machines</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>算出不可</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>損益分岐点</translation>
    </message>
    <message>
        <source>at any traffic</source>
        <translation>常に安い</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>1 %未満</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>99 %超</translation>
    </message>
    <message>
        <source>Chance that self-hosting is cheaper</source>
        <translation>自社運用のほうが安い確率</translation>
    </message>
    <message>
        <source>Saved in a year</source>
        <translation>年間節約額</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>処理能力</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>マシン台数</translation>
    </message>
    <message>
        <source>What a month costs</source>
        <translation>1か月の費用</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>留意点</translation>
    </message>
    <message>
        <source>The working</source>
        <translation>計算過程</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>words/day</source>
        <translation>語/日</translation>
    </message>
    <message>
        <source>word/day</source>
        <translation>語/日</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>tokens/word</source>
        <translation>トークン/語</translation>
    </message>
    <message>
        <source>token/word</source>
        <translation>トークン/語</translation>
    </message>
    <message>
        <source>/month</source>
        <translation>/月</translation>
    </message>
    <message>
        <source>/year</source>
        <translation>/年</translation>
    </message>
    <message>
        <source>/M tokens</source>
        <translation>/Mトークン</translation>
    </message>
    <message>
        <source>/h</source>
        <translation>/時間</translation>
    </message>
    <message>
        <source>/kWh</source>
        <translation>/kWh</translation>
    </message>
    <message>
        <source>/GB-month</source>
        <translation>/GB・月</translation>
    </message>
    <message>
        <source>tokens/min</source>
        <translation>トークン/分</translation>
    </message>
    <message>
        <source>token/min</source>
        <translation>トークン/分</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>トークン/秒</translation>
    </message>
    <message>
        <source>token/s</source>
        <translation>トークン/秒</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>TFLOP/s</source>
        <translation>TFLOP/s</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>units</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>h</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>h/month</source>
        <translation>時間/月</translation>
    </message>
    <message>
        <source>months</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>month</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>runs/month</source>
        <translation>回/月</translation>
    </message>
    <message>
        <source>run/month</source>
        <translation>回/月</translation>
    </message>
    <message>
        <source>Rent the API: %1 a month less.</source>
        <translation>APIのほうが月に%1⁠安⁠い。</translation>
    </message>
    <message>
        <source>Rent GPUs: %1 a month less.</source>
        <translation>レンタルGPUのほうが月に%1⁠安⁠い。</translation>
    </message>
    <message>
        <source>Run your own hardware: %1 a month less.</source>
        <translation>自社ハードウェアのほうが月に%1⁠安⁠い。</translation>
    </message>
    <message>
        <source>Too close to call: the API is %1 a month less, within the model&apos;s error.</source>
        <translation>僅差：APIのほうが月に%1安いが、推定誤差の範囲内。</translation>
    </message>
    <message>
        <source>Too close to call: rented GPUs are %1 a month less, within the model&apos;s error.</source>
        <translation>僅差：レンタルGPUのほうが月に%1安いが、推定誤差の範囲内。</translation>
    </message>
    <message>
        <source>Too close to call: own hardware is %1 a month less, within the model&apos;s error.</source>
        <translation>僅差：自社ハードウェアのほうが月に%1安いが、推定誤差の範囲内。</translation>
    </message>
    <message>
        <source>Rent the API: nothing else can be compared with it here.</source>
        <translation>APIを利用：この条件では他に比較できる選択肢がない。</translation>
    </message>
    <message>
        <source>Rent GPUs: nothing else can be compared with it here.</source>
        <translation>レンタルGPUを利用：この条件では他に比較できる選択肢がない。</translation>
    </message>
    <message>
        <source>Run your own hardware: nothing else can be compared with it here.</source>
        <translation>自社ハードウェアで運用：この条件では他に比較できる選択肢がない。</translation>
    </message>
    <message>
        <source>The API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Renting GPUs</source>
        <translation>レンタルGPU</translation>
    </message>
    <message>
        <source>%1 cannot be compared with the API here.</source>
        <translation>この条件では%1をAPIと比較できない。</translation>
    </message>
    <message>
        <source>%1 is cheaper at any traffic.</source>
        <translation>トラフィックによらず%1のほうが安い。</translation>
    </message>
    <message>
        <source>%1 is dearer at any traffic.</source>
        <translation>トラフィックによらず%1のほうが高い。</translation>
    </message>
    <message>
        <source>%1 is never cheaper: one more replica costs more than the API charges for what it carries.</source>
        <translation>%1が安くなることはない：レプリカ1つの追加費用が、それで処理できる分のAPI料金を上回る。</translation>
    </message>
    <message>
        <source>%1 is not cheaper at any traffic up to %2.</source>
        <translation>%2までのどのトラフィックでも、%1は安くならない。</translation>
    </message>
    <message>
        <source>%1 is cheaper above %2.</source>
        <translation>%2を超えると%1のほうが安い。</translation>
    </message>
    <message>
        <source>%1 is cheaper only below %2.</source>
        <translation>%1のほうが安いのは%2未満のときだけ。</translation>
    </message>
    <message>
        <source>%1 is cheaper only between %2 and %3.</source>
        <translation>%1のほうが安いのは%2から%3までの間だけ。</translation>
    </message>
    <message>
        <source>%1 is cheaper below %2 and above %3.</source>
        <translation>%1のほうが安いのは%2未満と%3超。</translation>
    </message>
    <message>
        <source>%1 wins from %2 and stays cheaper above %3.</source>
        <translation>%1は%2から安くなり始め、%3を超えると常に安い。</translation>
    </message>
    <message>
        <source>%1 is cheaper below %2 and stays cheaper above %3.</source>
        <translation>%1は%2未満で安く、%3を超えると常に安い。</translation>
    </message>
    <message>
        <source>%1 is cheaper only in parts between %2 and %3.</source>
        <translation>%1のほうが安いのは%2から%3までの一部だけ。</translation>
    </message>
    <message>
        <source>%1 is cheaper below %2 and in parts up to %3.</source>
        <translation>%1は%2未満と、%3までの一部で安い。</translation>
    </message>
    <message>
        <source>No option has an answer.</source>
        <translation>費用を算出できる選択肢がない。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 a day</source>
        <translation>%1 × %2 = %3/日</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト数</translation>
    </message>
    <message>
        <source>%1 ÷ (%2 in + %3 out) = %4 requests a day</source>
        <translation>%1 ÷ (入力 %2 + 出力 %3) = %4 リクエスト/日</translation>
    </message>
    <message>
        <source>At the peak</source>
        <translation>ピーク時</translation>
    </message>
    <message>
        <source>%1 requests a day ÷ 86,400 s × %2 = %3 requests/s</source>
        <translation>%1 リクエスト/日 ÷ 86,400 秒 × %2 = %3 リクエスト/秒</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>%1 parameters × %2 = %3</source>
        <translation>%1 パラメータ × %2 = %3</translation>
    </message>
    <message>
        <source>%1 byte</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>アダプター</translation>
    </message>
    <message>
        <source>%1 of %2 parameters × 2 bytes = %3</source>
        <translation>%2 パラメータの %1 × 2 バイト = %3</translation>
    </message>
    <message>
        <source>To serve</source>
        <translation>推論に必要な量</translation>
    </message>
    <message>
        <source>(%1 + %2) × %3 = %4</source>
        <translation>(%1 + %2) × %3 = %4</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>To fine-tune</source>
        <translation>ファインチューニングに必要な量</translation>
    </message>
    <message>
        <source>%1 + 5 × %2 = %3</source>
        <translation>%1 + 5 × %2 = %3</translation>
    </message>
    <message>
        <source>all weights are trained: %1</source>
        <translation>全重みを学習：%1</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KVキャッシュ</translation>
    </message>
    <message>
        <source>%1 bytes for each token of context</source>
        <translation>コンテキスト1トークンあたり %1 バイト</translation>
    </message>
    <message>
        <source>One replica</source>
        <translation>1レプリカ</translation>
    </message>
    <message>
        <source>%1 GPU</source>
        <translation>GPU %1 基</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>GPU %1 基</translation>
    </message>
    <message>
        <source>Its capacity</source>
        <translation>その処理能力</translation>
    </message>
    <message>
        <source>unlimited, by assumption</source>
        <translation>無制限と仮定</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>同時処理数</translation>
    </message>
    <message>
        <source>%1 requests at once (memory holds %2), %3 for each user</source>
        <translation>同時 %1 リクエスト（メモリ上は %2 まで）、ユーザーあたり %3</translation>
    </message>
    <message>
        <source>%1 measured ÷ %2 out = %3 requests/s</source>
        <translation>実測 %1 ÷ 出力 %2 = %3 リクエスト/秒</translation>
    </message>
    <message>
        <source>%1 by the model ÷ %2 out = %3 requests/s</source>
        <translation>推定 %1 ÷ 出力 %2 = %3 リクエスト/秒</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>レプリカ数</translation>
    </message>
    <message>
        <source>%1 requests/s ÷ (%2 × %3), rounded up = %4</source>
        <translation>%1 リクエスト/秒 ÷ (%2 × %3)、切り上げ = %4</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>ユニット数</translation>
    </message>
    <message>
        <source>%1 ÷ %2 in a unit, rounded up, + %3 spare = %4</source>
        <translation>%1 ÷ ユニットあたり %2、切り上げ、+ 予備 %3 = %4</translation>
    </message>
    <message>
        <source>%1 replica</source>
        <translation>%1 レプリカ</translation>
    </message>
    <message>
        <source>%1 replicas</source>
        <translation>%1 レプリカ</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>インスタンス数</translation>
    </message>
    <message>
        <source>%1 at the peak, %2 on average over the day</source>
        <translation>ピーク時 %1 台、1日平均 %2 台</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>月額</translation>
    </message>
    <message>
        <source>A machine&apos;s day</source>
        <translation>マシン1日分</translation>
    </message>
    <message>
        <source>24 h × %1 = %2</source>
        <translation>24 時間 × %1 = %2</translation>
    </message>
    <message>
        <source>the API charges as much for training on %1</source>
        <translation>%1の学習でAPIの料金と等しくなる</translation>
    </message>
    <message>
        <source>The bill of %1 exceeds the API&apos;s spending limit of %2, whatever the traffic.</source>
        <translation>請求額%1が、トラフィックによらずAPIの利用額上限%2を超える。</translation>
    </message>
    <message>
        <source>Does not fit: beside %1 of weights and head-room, the %2 of a replica leave no room for the KV cache of one request, or the GPU&apos;s figures are missing.</source>
        <translation>メモリ不足：重みと余裕分の%1に対しレプリカのGPUメモリは%2で、1リクエスト分のKVキャッシュも載らないか、GPUの性能値が入力されていない。</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>at %1: %2 %3, %4 %5 a month</source>
        <translation>%1のとき：%2 %3、%4 %5（月額）</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差額</translation>
    </message>
    <message>
        <source>%1 − %2 = %3 a month</source>
        <translation>%1 − %2 = 月%3</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>of random draws over the inputs&apos; ranges and the throughput&apos;s error, the share in which self-hosting is cheaper; a range goes along when its input is moved</source>
        <translation>入力の範囲とスループットの誤差からの無作為抽出のうち、自社運用のほうが安い割合。入力を動かすと範囲も一緒に動きます</translation>
    </message>
    <message>
        <source>One replica spans %1 machines; the estimate adds a pipeline factor of %2.</source>
        <translation>1レプリカが%1台のマシンにまたがるため、推定にはパイプライン係数%2を見込んでいる。</translation>
    </message>
    <message>
        <source>One replica spans %1 machines.</source>
        <translation>1レプリカが%1台のマシンにまたがる。</translation>
    </message>
    <message>
        <source>%1 with %2 parameters</source>
        <translation>%1（パラメーター数%2）</translation>
    </message>
    <message>
        <source>Engines do not split %1 attention heads and %2 KV heads over %3 GPUs; computed with tensor parallel %4 in a pipeline of %5.</source>
        <translation>推論エンジンはアテンションヘッド%1個とKVヘッド%2個を%3基のGPUに分割できません。テンソル並列%4・パイプライン%5段で計算しています。</translation>
    </message>
    <message>
        <source>Engines do not split %1 attention heads over %3 GPUs; computed with tensor parallel %4 in a pipeline of %5.</source>
        <translation>推論エンジンはアテンションヘッド%1個を%3基のGPUに分割できません。テンソル並列%4・パイプライン%5段で計算しています。</translation>
    </message>
    <message>
        <source>Its GPUs</source>
        <translation>GPUの分担</translation>
    </message>
    <message>
        <source>a pipeline of %1 stages, the layers split over %2 in each</source>
        <translation>%1段のパイプライン、各段の層を%2に分割</translation>
    </message>
    <message>
        <source>API, per month</source>
        <translation>API（月額）</translation>
    </message>
    <message>
        <source>Rented GPUs, per month</source>
        <translation>レンタルGPU（月額）</translation>
    </message>
    <message>
        <source>Own hardware, per month</source>
        <translation>自社ハードウェア（月額）</translation>
    </message>
    <message>
        <source>Too long: a request has %1, the model holds %2.</source>
        <translation>長すぎます: 1 リクエストは %1、モデルの上限は %2 です。</translation>
    </message>
    <message>
        <source>Too long: a request has %1, the API takes %2.</source>
        <translation>長すぎます: 1 リクエストは %1、API の上限は %2 です。</translation>
    </message>
    <message>
        <source>The model is published in %1; in %2 its weights take %3 of that.</source>
        <translation>このモデルは %1 で公開されています。%2 では重みがその %3 になります。</translation>
    </message>
    <message>
        <source>The model is published in %1; in %2, %3 of the size, it may answer worse.</source>
        <translation>このモデルは %1 で公開されています。%2 ではサイズが %3 になり、回答の質が落ちることがあります。</translation>
    </message>
    <message>
        <source>Machines run %1 of 730 hours: all traffic has to be served in these.</source>
        <translation>マシンの稼働は 730 時間のうち %1 時間です。すべてのトラフィックをその間に処理する必要があります。</translation>
    </message>
    <message>
        <source>Fine-tuning takes %1 machine-hours a month: %2 own machines more than serving needs.</source>
        <translation>ファインチューニングに月 %1 マシン時間かかり、自社マシンが配信に必要な数より %2 台多く要ります。</translation>
    </message>
    <message>
        <source>lost in value, with interest</source>
        <translation>価値の目減り(金利込み)</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>%1 parameters × %2 + %3 of embeddings × 2 bytes = %4</source>
        <translation>パラメータ %1 × %2 + 埋め込み %3 × 2 バイト = %4</translation>
    </message>
    <message>
        <source>%1 requests/s ÷ (%2 × %3 × %5 of the month), rounded up = %4</source>
        <translation>%1 リクエスト/秒 ÷ (%2 × %3 × 月の %5)、切り上げ = %4</translation>
    </message>
    <message>
        <source>Own machines</source>
        <translation>自社マシン</translation>
    </message>
    <message>
        <source>%1 for the peak, the spares and fine-tuning</source>
        <translation>ピーク、予備、ファインチューニングに %1 台</translation>
    </message>
    <message>
        <source>%1 × (%2 in + %3 out) = %4 a day</source>
        <translation>%1 × (入力%2 + 出力%3) = 1日%4</translation>
    </message>
    <message>
        <source>requests/day</source>
        <translation>リクエスト/日</translation>
    </message>
    <message>
        <source>request/day</source>
        <translation>リクエスト/日</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Code and agents</source>
        <translation>コードとエージェント</translation>
    </message>
    <message>
        <source>Batch at night</source>
        <translation>夜間バッチ</translation>
    </message>
    <message>
        <source>How much is a number above 0.</source>
        <translation>量は0より大きい数で入力してください。</translation>
    </message>
    <message>
        <source>This API is none of the catalogue.</source>
        <translation>このAPIはカタログにありません。</translation>
    </message>
    <message>
        <source>No traffic explains this bill: the API charges less, or nothing.</source>
        <translation>この請求額に当たるトラフィックはありません: APIの料金がそれより安いか、無料です。</translation>
    </message>
    <message>
        <source>That is more or less than the program computes with.</source>
        <translation>計算できる範囲を超えています。</translation>
    </message>
    <message>
        <source>%1 may not be used commercially (%2).</source>
        <translation>%1は商用利用できません(%2)。</translation>
    </message>
    <message>
        <source>%1 may be used commercially within limits (%2): read them.</source>
        <translation>%1の商用利用には制限があります(%2)。条件を確認してください。</translation>
    </message>
    <message>
        <source>Not alike: %1 and %2 are different models; compare their answers before their prices.</source>
        <translation>別物です: %1と%2は異なるモデルです。価格の前に回答を比べてください。</translation>
    </message>
    <message>
        <source>instances at full power</source>
        <translation>台(全負荷換算)</translation>
    </message>
    <message>
        <source>For one machine without GPUs, as the rented one; spares (%1) are bought, too.</source>
        <translation>GPUなしのマシン1台の価格（レンタルするものと同じ）。予備（%1台）も購入します。</translation>
    </message>
    <message>
        <source>For one machine of %1 × %2, as the rented one; spares (%3) are bought, too.</source>
        <translation>%1 × %2のマシン1台の価格（レンタルするものと同じ）。予備（%3台）も購入します。</translation>
    </message>
    <message>
        <source>The peak of %1 exceeds the API&apos;s limit of %2, whatever the traffic.</source>
        <translation>トラフィックにかかわらず、ピークの%1はAPIの上限%2を超えます。</translation>
    </message>
    <message>
        <source>%1 is %2 by now (%3), not %4, and %5 more prices have changed; the answer stays.</source>
        <translation>%1 は現在 %4 ではなく %2 です (%3)。ほかに %5 件の価格が変わりましたが、答えは変わりません。</translation>
    </message>
    <message>
        <source>%1 is %2 by now (%3), not %4; the answer stays.</source>
        <translation>%1 は現在 %4 ではなく %2 です (%3)。答えは変わりません。</translation>
    </message>
    <message>
        <source>%1 is %2 by now (%3), not %4: the answer changes, %6 is the cheapest.</source>
        <translation>%1 は現在 %4 ではなく %2 です (%3)。答えが変わり、最安は%6です。</translation>
    </message>
    <message>
        <source>%1 is %2 by now (%3), not %4, and %5 more prices have changed: the answer changes, %6 is the cheapest.</source>
        <translation>%1 は現在 %4 ではなく %2 です (%3)。ほかに %5 件の価格も変わり、答えが変わって、最安は%6です。</translation>
    </message>
    <message>
        <source>From release %1 on: %2, eight of ten measurements %3 to %4 (%5).</source>
        <translation>リリース%1以降：%2、実測の8割は%3〜%4（%5）。</translation>
    </message>
    <message>
        <source>People wait: the peak takes all that the machines can do.</source>
        <translation>待ちが発生します: ピーク時の負荷がマシンの能力の限界です。</translation>
    </message>
    <message>
        <source>People wait: at the peak %1 of the requests find no free slot, 5 in 100 for %2 s and longer.</source>
        <translation>待ちが発生します: ピーク時にリクエストの %1 が空きスロットを待ち、100 件中 5 件は %2 秒以上待ちます。</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>%1 s at the peak; %2 of the requests wait for a slot, 95 of 100 have it within %3 s</source>
        <translation>ピーク時に %1 秒。リクエストの %2 がスロットを待ち、100 件中 95 件は %3 秒以内</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1年契約</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3年契約</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>%1 owned</source>
        <translation>自社 %1 台</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>予約 %1 台</translation>
    </message>
    <message>
        <source>%1 on demand</source>
        <translation>オンデマンド %1 台</translation>
    </message>
    <message>
        <source>%1 spot</source>
        <translation>スポット %1 台</translation>
    </message>
    <message>
        <source>%1 machine (%2)</source>
        <translation>マシン %1 台 (%2)</translation>
    </message>
    <message>
        <source>%1 machines (%2)</source>
        <translation>マシン %1 台 (%2)</translation>
    </message>
    <message>
        <source>%1 does not start on %2 with weights in %3: nobody gets these figures.</source>
        <translation>%1 は %2 上で %3 の重みでは起動しません。この数字は誰にも得られません。</translation>
    </message>
    <message>
        <source>%1 is sold as spot only: the provider may take it back at any moment.</source>
        <translation>%1 はスポットでのみ販売されています。事業者がいつでも回収できます。</translation>
    </message>
    <message>
        <source>%1 is at its spot price: the provider may take it back at any moment.</source>
        <translation>%1 はスポット価格です。事業者がいつでも回収できます。</translation>
    </message>
    <message>
        <source>The provider withdraws this API on %1.</source>
        <translation>事業者はこの API を %1 に終了します。</translation>
    </message>
    <message>
        <source>Without a mix: %1</source>
        <translation>組み合わせなしでは: %1</translation>
    </message>
    <message>
        <source>of the listed price</source>
        <translation>表示価格に対する倍率</translation>
    </message>
    <message>
        <source>written to the cache</source>
        <translation>キャッシュに書き込む分</translation>
    </message>
    <message>
        <source>Cache writes</source>
        <translation>キャッシュ書き込み</translation>
    </message>
    <message>
        <source>The cheapest mix, per month</source>
        <translation>最も安い組み合わせ (月額)</translation>
    </message>
    <message>
        <source>%1 machine in %2 a month: %3 of the requests, %4</source>
        <translation>マシン %1 台、月 %2: リクエストの %3、%4</translation>
    </message>
    <message>
        <source>%1 machines in %2 a month: %3 of the requests, %4</source>
        <translation>マシン %1 台、月 %2: リクエストの %3、%4</translation>
    </message>
    <message>
        <source>%1 of the requests, in %2 a month: %3</source>
        <translation>リクエストの %1、月 %2: %3</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>プロビジョニング</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>自社</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>%1 provisioned unit</source>
        <translation>プロビジョニング %1 単位</translation>
    </message>
    <message>
        <source>%1 provisioned units</source>
        <translation>プロビジョニング %1 単位</translation>
    </message>
    <message>
        <source>Too slow: even a request alone has its first token after %1, the goal is %2; more machines do not help.</source>
        <translation>遅すぎます。リクエスト一つだけでも最初のトークンまで %1 かかり、目標は %2 です。マシンを増やしても改善しません。</translation>
    </message>
    <message>
        <source>It changes in month %1, when the credits for %2 are used up or end: %3 is then the cheapest.</source>
        <translation>%2 のクレジットが尽きるか終わる %1 か月目に変わります。以後は %3 が最も安くなります。</translation>
    </message>
    <message>
        <source>For the wait</source>
        <translation>待ち時間のため</translation>
    </message>
    <message>
        <source>%1 for the load, %2 for the first token within %3: %4</source>
        <translation>負荷に %1、%3 以内の最初のトークンに %2: %4</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Too close to call: %1 and the API for %2 are %3 a month less.</source>
        <translation>判定できません。%1 と API (%2) は月 %3 安いだけです。</translation>
    </message>
    <message>
        <source>Too close to call: %1 are %2 a month less.</source>
        <translation>判定できません。%1 は月 %2 安いだけです。</translation>
    </message>
    <message>
        <source>Run %1: %2 a month less.</source>
        <translation>%1 を動かす: 月 %2 安い。</translation>
    </message>
    <message>
        <source>Run %1 and the API for %2: %3 a month less.</source>
        <translation>%1 を動かし、%2 は API に: 月 %3 安い。</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>自社</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定費</translation>
    </message>
    <message>
        <source>people, fees, fine-tuning: %1</source>
        <translation>人件費、手数料、ファインチューニング: %1</translation>
    </message>
    <message>
        <source>The hours of the week say it: %1.</source>
        <translation>週の時間帯から決まります: %1。</translation>
    </message>
    <message>
        <source>%1 is at the price of a term, which is paid in every hour: machines that follow the traffic do not have it.</source>
        <translation>%1 は期間契約の価格で、全時間分を支払います。トラフィックに合わせて止めるマシンには適用されません。</translation>
    </message>
    <message>
        <source>%1: %2 is no less than %3 on demand, so that nothing takes it.</source>
        <translation>%1: %2 はオンデマンドの %3 より安くないため、使われません。</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>別のモデル</translation>
    </message>
    <message>
        <source>its score is with thinking, which is not paid for here</source>
        <translation>スコアは思考ありの値だが、その費用は含まない</translation>
    </message>
    <message>
        <source>context limit unknown</source>
        <translation>コンテキスト上限は不明</translation>
    </message>
    <message>
        <source>speed unknown</source>
        <translation>速度は不明</translation>
    </message>
    <message>
        <source>limit reached at the peak: %1</source>
        <translation>ピーク時に上限に到達：%1</translation>
    </message>
    <message>
        <source>licence not commercial: %1</source>
        <translation>ライセンスが商用不可：%1</translation>
    </message>
    <message>
        <source>licence with limits: %1</source>
        <translation>ライセンスに制限あり：%1</translation>
    </message>
    <message>
        <source>price %2 days old</source>
        <translation>%2日前の価格</translation>
    </message>
    <message>
        <source>withdrawn by %1</source>
        <translation>%1までに提供終了</translation>
    </message>
    <message>
        <source>bound for %1</source>
        <translation>期間の拘束あり（%1）</translation>
    </message>
    <message>
        <source>may be interrupted (spot)</source>
        <translation>中断されることがある（スポット）</translation>
    </message>
    <message>
        <source>marketplace price</source>
        <translation>マーケットプレイス価格</translation>
    </message>
    <message>
        <source>%2 machines for one replica</source>
        <translation>1レプリカに%2台のマシン</translation>
    </message>
    <message>
        <source>not in the published precision</source>
        <translation>公開時の精度ではない</translation>
    </message>
    <message>
        <source>capacity as measured</source>
        <translation>処理能力は実測値</translation>
    </message>
    <message>
        <source>throughput known to a factor of %2</source>
        <translation>スループットの推定には×/÷ %2の誤差</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%2上の%1（%3）</translation>
    </message>
    <message>
        <source>Self-hosting would not win if our model passed every request.</source>
        <translation>自社モデルがすべてのリクエストに合格しても、自社運用は安くならない。</translation>
    </message>
    <message>
        <source>For each request done well the API is the cheaper one, whatever our model passes.</source>
        <translation>合格したリクエスト1件あたりでは、自社モデルの合格率によらずAPIのほうが安い。</translation>
    </message>
    <message>
        <source>Self-hosting wins whatever share our model passes.</source>
        <translation>自社モデルの合格率によらず、自社運用のほうが安い。</translation>
    </message>
    <message>
        <source>Self-hosting wins if our model passes at least %1 of the requests; the API does the others again.</source>
        <translation>自社モデルがリクエストの%1以上に合格すれば、自社運用のほうが安い。残りはAPIでやり直す。</translation>
    </message>
    <message>
        <source>Self-hosting wins if our model passes at least %1 of what the API&apos;s passes.</source>
        <translation>自社モデルの合格数がAPIのモデルの%1以上なら、自社運用のほうが安い。</translation>
    </message>
    <message>
        <source>For each request done well self-hosting wins if our model passes at least %1, where the API&apos;s passes %2.</source>
        <translation>合格したリクエスト1件あたりでは、APIのモデルの合格率%2に対し、自社モデルが%1以上なら自社運用のほうが安い。</translation>
    </message>
    <message>
        <source>%1 now; at %2 or less the API is the cheapest.</source>
        <translation>現在%1。%2以下ならAPIが最安。</translation>
    </message>
    <message>
        <source>%1 now; at %2 or less rented GPUs are the cheapest.</source>
        <translation>現在%1。%2以下ならレンタルGPUが最安。</translation>
    </message>
    <message>
        <source>%1 now; at %2 or less own hardware is the cheapest.</source>
        <translation>現在%1。%2以下なら自社ハードウェアが最安。</translation>
    </message>
    <message>
        <source>%1 now; at %2 or more the API is the cheapest.</source>
        <translation>現在%1。%2以上ならAPIが最安。</translation>
    </message>
    <message>
        <source>%1 now; at %2 or more rented GPUs are the cheapest.</source>
        <translation>現在%1。%2以上ならレンタルGPUが最安。</translation>
    </message>
    <message>
        <source>%1 now; at %2 or more own hardware is the cheapest.</source>
        <translation>現在%1。%2以上なら自社ハードウェアが最安。</translation>
    </message>
    <message>
        <source>%1 of the requests find every machine switched off and wait %2 for one.</source>
        <translation>リクエストの%1は、すべてのマシンが停止しているため、起動を%2待つ。</translation>
    </message>
    <message>
        <source>Over %1 it is cheapest to stay with the API for %2, then to rent GPUs: %3 less than one option throughout.</source>
        <translation>%1の間では、最初の%2はAPIを使い、その後レンタルGPUに移るのが最も安い：一つの選択肢で通すより%3安い。</translation>
    </message>
    <message>
        <source>Over %1 it is cheapest to stay with the API for %2, then to buy own hardware: %3 less than one option throughout.</source>
        <translation>%1の間では、最初の%2はAPIを使い、その後自社ハードウェアを購入するのが最も安い：一つの選択肢で通すより%3安い。</translation>
    </message>
    <message>
        <source>of the requests</source>
        <translation>(リクエストに占める割合)</translation>
    </message>
    <message>
        <source>for all tokens at the API</source>
        <translation>(全トークンをAPIで処理する場合)</translation>
    </message>
    <message>
        <source>Left to the API</source>
        <translation>APIに回す分</translation>
    </message>
    <message>
        <source>Fee of the API</source>
        <translation>APIの固定料金</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Plans side by side</source>
        <translation>プランの比較</translation>
    </message>
    <message>
        <source>In which inputs they differ</source>
        <translation>異なる入力項目</translation>
    </message>
    <message>
        <source>In none.</source>
        <translation>なし。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1, range</source>
        <translation>%1の範囲</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>組み合わせ</translation>
    </message>
    <message>
        <source>%1 (too close to call)</source>
        <translation>%1（僅差）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最安</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>節約額</translation>
    </message>
    <message>
        <source>Break-even of rented GPUs</source>
        <translation>レンタルGPUの損益分岐点</translation>
    </message>
    <message>
        <source>Break-even of own hardware</source>
        <translation>自社ハードウェアの損益分岐点</translation>
    </message>
    <message>
        <source>Rented GPUs pay back, month</source>
        <translation>レンタルGPUの回収（月目）</translation>
    </message>
    <message>
        <source>Own hardware pays back, month</source>
        <translation>自社ハードウェアの回収（月目）</translation>
    </message>
    <message>
        <source>API, whole horizon</source>
        <translation>API（試算期間全体）</translation>
    </message>
    <message>
        <source>Rented GPUs, whole horizon</source>
        <translation>レンタルGPU（試算期間全体）</translation>
    </message>
    <message>
        <source>Own hardware, whole horizon</source>
        <translation>自社ハードウェア（試算期間全体）</translation>
    </message>
    <message>
        <source>GPUs per replica</source>
        <translation>レプリカあたりGPU</translation>
    </message>
    <message>
        <source>%1, API %2</source>
        <translation>%1、API %2</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>$ a month</source>
        <translation>$/月</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>契約期間</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>推論エンジン</translation>
    </message>
    <message>
        <source>First token, 95 of 100 (s)</source>
        <translation>最初のトークン、100件中95件（秒）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Its scale</source>
        <translation>スコアの尺度</translation>
    </message>
    <message>
        <source>Score of</source>
        <translation>スコアの時点</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>価格の時点</translation>
    </message>
    <message>
        <source>Looked at: APIs %1, models %2, machines in their terms %3.</source>
        <translation>調べた数：API %1、モデル %2、マシン（契約期間別）%3。</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>独自のモデル</translation>
    </message>
    <message>
        <source>Other models, too, whose score is at least that of %1: %2 (%3, %4, %5).</source>
        <translation>スコアが%1と同等以上のほかのモデルも含む：%2（%3、%4、%5）。</translation>
    </message>
    <message>
        <source>Only models that stand for the scenario&apos;s own: %1, or what %2 serves.</source>
        <translation>シナリオのモデルに当たるものだけ：%1、または%2が提供するもの。</translation>
    </message>
    <message>
        <source>the API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>No public score is known of it that others could be held to.</source>
        <translation>ほかのモデルと比べるための公開スコアがない。</translation>
    </message>
    <message>
        <source>Mixes are tried of the cheapest few only. Own hardware is left out.</source>
        <translation>組み合わせは最も安い数件についてのみ試す。自社ハードウェアは対象外。</translation>
    </message>
    <message>
        <source>A month&apos;s cost at so much traffic. How a replica runs is the program&apos;s choice for that traffic, in grey; what it carries and how many there are follows the sheet Inputs.</source>
        <translation>各トラフィックでの1か月の費用。レプリカの動かし方はそのトラフィックに対してプログラムが選んだもので、灰色で示す。処理量と台数はシート「Inputs」に連動する。</translation>
    </message>
    <message>
        <source>Requests/s of a replica</source>
        <translation>レプリカのリクエスト/秒</translation>
    </message>
    <message>
        <source>Replicas per unit</source>
        <translation>ユニットあたりレプリカ数</translation>
    </message>
    <message>
        <source>Instances per unit</source>
        <translation>ユニットあたりインスタンス数</translation>
    </message>
    <message>
        <source>Replicas that the goal for the wait takes</source>
        <translation>待ち時間の目標に必要なレプリカ数</translation>
    </message>
    <message>
        <source>Requests/s at the peak</source>
        <translation>ピーク時のリクエスト/秒</translation>
    </message>
    <message>
        <source>Units, with spares</source>
        <translation>ユニット数（予備を含む）</translation>
    </message>
    <message>
        <source>Units on average</source>
        <translation>平均ユニット数</translation>
    </message>
    <message>
        <source>Units never switched off</source>
        <translation>常時稼働のユニット数</translation>
    </message>
    <message>
        <source>Own instances</source>
        <translation>自社インスタンス数</translation>
    </message>
    <message>
        <source>Cost and traffic</source>
        <translation>費用とトラフィック</translation>
    </message>
    <message>
        <source>$/month</source>
        <translation>$/月</translation>
    </message>
    <message>
        <source>chosen by the program among the ways to run a replica on these machines, at this traffic and these prices</source>
        <translation>このトラフィックと価格で、これらのマシンでのレプリカの動かし方からプログラムが選択</translation>
    </message>
    <message>
        <source>found by the program: requests that queue are no formula; 0: no such goal</source>
        <translation>プログラムが算出：リクエストの待ち行列は数式にできない。0：この目標なし</translation>
    </message>
    <message>
        <source>computed by the program from the network&apos;s shape and precision</source>
        <translation>ネットワークの構造と精度からプログラムが計算</translation>
    </message>
    <message>
        <source>computed by the program from the hours of the traffic</source>
        <translation>トラフィックの時間帯からプログラムが計算</translation>
    </message>
    <message>
        <source>Requests for one of the traffic&apos;s unit</source>
        <translation>トラフィック1単位あたりのリクエスト数</translation>
    </message>
    <message>
        <source>Requests a day</source>
        <translation>1日のリクエスト数</translation>
    </message>
    <message>
        <source>Requests a second, mean</source>
        <translation>毎秒リクエスト数（平均）</translation>
    </message>
    <message>
        <source>Busiest hour to mean</source>
        <translation>最も混む1時間の平均比</translation>
    </message>
    <message>
        <source>Requests a second, peak</source>
        <translation>毎秒リクエスト数（ピーク）</translation>
    </message>
    <message>
        <source>Input a month, M tokens</source>
        <translation>月間入力（Mトークン）</translation>
    </message>
    <message>
        <source>Output a month, M tokens, hidden one included</source>
        <translation>月間出力（Mトークン、非表示出力を含む）</translation>
    </message>
    <message>
        <source>What the API bills</source>
        <translation>APIの請求</translation>
    </message>
    <message>
        <source>Input price in force</source>
        <translation>適用される入力単価</translation>
    </message>
    <message>
        <source>Cached input price in force</source>
        <translation>適用されるキャッシュ入力単価</translation>
    </message>
    <message>
        <source>Cache write price in force</source>
        <translation>適用されるキャッシュ書き込み価格</translation>
    </message>
    <message>
        <source>Output price in force</source>
        <translation>適用される出力単価</translation>
    </message>
    <message>
        <source>Input written to the cache</source>
        <translation>キャッシュに書き込む入力</translation>
    </message>
    <message>
        <source>Share in the hours of other prices</source>
        <translation>価格が変わる時間帯の割合</translation>
    </message>
    <message>
        <source>Of the listed price, on average</source>
        <translation>表示価格に対する平均倍率</translation>
    </message>
    <message>
        <source>Requests a second of one replica at full use</source>
        <translation>フル稼働時の1レプリカの毎秒リクエスト数</translation>
    </message>
    <message>
        <source>Rented machines</source>
        <translation>レンタルマシン</translation>
    </message>
    <message>
        <source>Of these planned for, in the hours that are billed</source>
        <translation>うち課金時間内に使う計画の分</translation>
    </message>
    <message>
        <source>Replicas for the peak</source>
        <translation>ピークに必要なレプリカ数</translation>
    </message>
    <message>
        <source>capacity is taken to have no limit</source>
        <translation>処理能力は無制限と仮定</translation>
    </message>
    <message>
        <source>Of these, spare</source>
        <translation>うち予備</translation>
    </message>
    <message>
        <source>Instances billed on average</source>
        <translation>課金される平均インスタンス数</translation>
    </message>
    <message>
        <source>Of these never switched off</source>
        <translation>うち常時稼働</translation>
    </message>
    <message>
        <source>Own instances at work on average</source>
        <translation>稼働中の自社インスタンス数（平均）</translation>
    </message>
    <message>
        <source>Instances of one run</source>
        <translation>学習1回のインスタンス数</translation>
    </message>
    <message>
        <source>Hours of one run</source>
        <translation>学習1回の所要時間</translation>
    </message>
    <message>
        <source>One rented instance, a month</source>
        <translation>レンタルインスタンス1台（月額）</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>アダプター</translation>
    </message>
    <message>
        <source>After the discount</source>
        <translation>割引後</translation>
    </message>
    <message>
        <source>One own instance, a month</source>
        <translation>自社インスタンス1台（月額）</translation>
    </message>
    <message>
        <source>Purchase, with interest</source>
        <translation>購入費（金利込み）</translation>
    </message>
    <message>
        <source>Energy at full power</source>
        <translation>全負荷時の電力</translation>
    </message>
    <message>
        <source>Change a yellow cell and the figures of all sheets follow. &quot;in part&quot;: the program also derives figures from it that stand as values in the sheet Fleet. The others are as they were.</source>
        <translation>黄色のセルを変更すると、全シートの数値が連動する。「in part」：プログラムがこの入力から導いた別の数値が、シート「Fleet」に固定値として残る。ほかの入力は書き出し時のまま。</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>0 means</source>
        <translation>0の意味</translation>
    </message>
    <message>
        <source>Figures follow</source>
        <translation>数値の連動</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Cost item</source>
        <translation>費目</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Of this in proportion to the traffic</source>
        <translation>うちトラフィックに比例する分</translation>
    </message>
    <message>
        <source>The sentences are of the scenario as it was on %1; the table follows the sheet Inputs.</source>
        <translation>文章は%1時点のシナリオのもの。表はシート「Inputs」に連動する。</translation>
    </message>
    <message>
        <source>As the program computed it</source>
        <translation>プログラムの計算値</translation>
    </message>
    <message>
        <source>Mix, hour by hour: a value, no formula</source>
        <translation>組み合わせ（時間別）：数式ではなく値</translation>
    </message>
    <message>
        <source>Saved against the next best, a month</source>
        <translation>次善との差による月間節約額</translation>
    </message>
    <message>
        <source>Name in formulas</source>
        <translation>数式での名前</translation>
    </message>
    <message>
        <source>Formula, or why it is a value</source>
        <translation>数式、または値である理由</translation>
    </message>
    <message>
        <source>Hosting has no answer: there is no fleet to compute.</source>
        <translation>ホスティングは算出不可：計算するマシン構成がない。</translation>
    </message>
    <message>
        <source>Hours of the day or week, the quietest first; load and hours are the program&apos;s values</source>
        <translation>一日または一週間の時間（空いている順）。負荷と時間数はプログラムの値</translation>
    </message>
    <message>
        <source>Load, of the mean</source>
        <translation>負荷（平均比）</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間数</translation>
    </message>
    <message>
        <source>Units that serve</source>
        <translation>推論に使うユニット数</translation>
    </message>
    <message>
        <source>A request and a user</source>
        <translation>1リクエストと1ユーザー</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>交渉の目安</translation>
    </message>
    <message>
        <source>%1 ÷ %2 × %3 = %4</source>
        <translation>%1 ÷ %2 × %3 = %4</translation>
    </message>
    <message>
        <source>Like for like</source>
        <translation>同等品質での比較</translation>
    </message>
    <message>
        <source>When to switch</source>
        <translation>切り替え時期</translation>
    </message>
    <message>
        <source>%1 for %2 %3 + %4 from then on %5 = %6; with one option throughout %7</source>
        <translation>%1を%2 %3 + 以後は%4 %5 = %6。一つの選択肢で通すと%7</translation>
    </message>
    <message>
        <source>Worth finding out</source>
        <translation>調べる価値のあるもの</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>1リクエスト</translation>
    </message>
    <message>
        <source>a month ÷ %1 requests: %2</source>
        <translation>月額 ÷ %1 リクエスト：%2</translation>
    </message>
    <message>
        <source>A user and month</source>
        <translation>1ユーザー・1か月</translation>
    </message>
    <message>
        <source>%1 requests a day × 365 ÷ 12 days: %2</source>
        <translation>1日 %1 リクエスト × 365 ÷ 12 日：%2</translation>
    </message>
    <message>
        <source>%1 users, with %2 requests a day each</source>
        <translation>%1 ユーザー（1人1日 %2 リクエスト）</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>粗利率</translation>
    </message>
    <message>
        <source>1 − cost ÷ %1 of revenue: %2</source>
        <translation>1 − 費用 ÷ 収益 %1：%2</translation>
    </message>
    <message>
        <source>measuring one replica</source>
        <translation>1レプリカの実測</translation>
    </message>
    <message>
        <source>nothing: whatever one of the uncertain inputs turns out to be, the answer stays</source>
        <translation>なし：不確かな入力の一つがどの値になっても、答えは変わらない</translation>
    </message>
    <message>
        <source>%1, %2 a month; </source>
        <translation>%1、月%2; </translation>
    </message>
    <message>
        <source>%1, %2; </source>
        <translation>%1、%2; </translation>
    </message>
    <message>
        <source>less of the others</source>
        <translation>ほかはそれ未満</translation>
    </message>
    <message>
        <source>nothing else changes the answer</source>
        <translation>ほかに答えを変えるものはない</translation>
    </message>
    <message>
        <source>computed by the program: machines that go when nobody asks are paid by the request</source>
        <translation>プログラムが計算した値：リクエストがないと止まるマシンはリクエスト単位で支払います</translation>
    </message>
    <message>
        <source>Of machines&apos; requests left to the API</source>
        <translation>マシンのリクエストのうち API に回す割合</translation>
    </message>
    <message>
        <source>Over %1 months another is the cheapest: %2, %3 less; own machines are then still worth %4.</source>
        <translation>%1か月で見ると最安は別です：%2のほうが%3安く、自社マシンにはそのときなお%4の価値があります。</translation>
    </message>
    <message>
        <source>Over %1 months another is the cheapest: %2, %3 less.</source>
        <translation>%1か月で見ると最安は別です：%2のほうが%3安くなります。</translation>
    </message>
    <message>
        <source>The cheapest option</source>
        <translation>最安の選択肢</translation>
    </message>
    <message>
        <source>Saved by self-hosting against the API</source>
        <translation>APIに対する自社運用の節約額</translation>
    </message>
    <message>
        <source>Saved by rented GPUs against the API</source>
        <translation>APIに対するレンタルGPUの節約額</translation>
    </message>
    <message>
        <source>Saved by own hardware against the API</source>
        <translation>APIに対する自社ハードウェアの節約額</translation>
    </message>
    <message>
        <source>Saved by the mix against the API</source>
        <translation>APIに対する組み合わせの節約額</translation>
    </message>
    <message>
        <source>%1: no answer now, so that there is no share of it.</source>
        <translation>%1：今は答えがないため、割合を求められません。</translation>
    </message>
    <message>
        <source>%1: %2 now; the goal is %3.</source>
        <translation>%1：今は%2、目標は%3。</translation>
    </message>
    <message>
        <source>%1: no answer now; the goal is %2.</source>
        <translation>%1：今は答えがない。目標は%2。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>すでに達しています。</translation>
    </message>
    <message>
        <source>%1: %2 now; at %3 it comes to %4.</source>
        <translation>%1：今は%2、%3にすると%4。</translation>
    </message>
    <message>
        <source>It is a step: right before, at %1, there is no answer.</source>
        <translation>段差があります。直前の%1では答えがありません。</translation>
    </message>
    <message>
        <source>It is a step: at %1 it is still %2, and nothing lies between.</source>
        <translation>段差があります。%1ではまだ%2で、その間の値はありません。</translation>
    </message>
    <message>
        <source>No value of %1 does it.</source>
        <translation>%1をどう変えても届きません。</translation>
    </message>
    <message>
        <source>The most it does is %1, at %2; it is %3 now.</source>
        <translation>最大でも%2のときの%1です。今は%3です。</translation>
    </message>
    <message>
        <source>It does nothing towards the goal.</source>
        <translation>目標には影響しません。</translation>
    </message>
    <message>
        <source>%1 with %2, correlation</source>
        <translation>%1と%2、相関</translation>
    </message>
    <message>
        <source>%1 (as in the scenario)</source>
        <translation>%1（シナリオのまま）</translation>
    </message>
    <message>
        <source>As in the scenario</source>
        <translation>シナリオのまま</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>決定事項</translation>
    </message>
    <message>
        <source>They differ in no input</source>
        <translation>入力の違いはありません</translation>
    </message>
    <message>
        <source>%1 (written of another value, %2)</source>
        <translation>%1（別の値%2についてのメモ）</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>為替レート</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>%1: in this term %2 is no less than %3 on demand.</source>
        <translation>%1：この契約期間の%2は、オンデマンドの%3より安くない。</translation>
    </message>
    <message>
        <source>a machine without GPUs</source>
        <translation>GPUのないマシン</translation>
    </message>
    <message>
        <source>Own hardware still draws what %1 draws; of %2 the catalogue does not know it.</source>
        <translation>自社ハードウェアの消費電力は%1のままです。%2の値はカタログにありません。</translation>
    </message>
    <message>
        <source>Own hardware still has the price and power of %1; state what %2 costs and draws.</source>
        <translation>自社ハードウェアの価格と消費電力は%1のままです。%2の値を入力してください。</translation>
    </message>
    <message>
        <source>Own hardware still has the price of %1; state what %2 costs.</source>
        <translation>自社ハードウェアの価格は%1のままです。%2の価格を入力してください。</translation>
    </message>
    <message>
        <source>Own hardware has the price of the cards alone (%1): a machine around them costs more.</source>
        <translation>自社ハードウェアの価格はカードのみ（%1）です。マシン全体はもっと高くなります。</translation>
    </message>
    <message>
        <source>Provisioned units, per month</source>
        <translation>予約ユニット、月額</translation>
    </message>
    <message>
        <source>%1 of the month empty</source>
        <translation>月の%1は空き</translation>
    </message>
    <message>
        <source>For the peak</source>
        <translation>ピーク用</translation>
    </message>
    <message>
        <source>%1 bought, the peak fills %2</source>
        <translation>%1購入、ピークで%2を使用</translation>
    </message>
    <message>
        <source>the larger of %1 and %2 × ⌈%3 ÷ %2⌉ = %4</source>
        <translation>%1と%2 × ⌈%3 ÷ %2⌉の大きいほう = %4</translation>
    </message>
    <message>
        <source>%1 × %2 = %3; %4</source>
        <translation>%1 × %2 = %3、%4</translation>
    </message>
    <message>
        <source>A unit pays</source>
        <translation>ユニットが得になるのは</translation>
    </message>
    <message>
        <source>never: full all month its tokens cost %1 of its price</source>
        <translation>なし：1か月フル稼働でもトークン代は料金の%1</translation>
    </message>
    <message>
        <source>where it is full %1 of the month or more</source>
        <translation>月の%1以上フル稼働のとき</translation>
    </message>
    <message>
        <source>Own hardware draws what the cards alone draw (%1): a machine around them draws more.</source>
        <translation>自社ハードウェアの消費電力はカードのみ（%1）です。マシン全体はもっと多く消費します。</translation>
    </message>
    <message>
        <source>“%1” and “%2” have machines of their own: one of them trains all its weights, which then serve nobody else.</source>
        <translation>「%1」と「%2」は別々のマシンを使います。一方が全重みをチューニングしており、その重みはほかには使えません。</translation>
    </message>
    <message>
        <source>“%1” and “%2” have machines of their own: they differ in “%3”.</source>
        <translation>「%1」と「%2」は別々のマシンを使います。「%3」が異なります。</translation>
    </message>
    <message>
        <source>No way serves all of these workloads.</source>
        <translation>これらのワークロードすべてを処理できる方法がありません。</translation>
    </message>
    <message>
        <source>%1: %2 a month for all of them. Sharing machines saves nothing.</source>
        <translation>%1：全体で月に%2。マシンを共有しても節約にはなりません。</translation>
    </message>
    <message>
        <source>%1: %2 a month together, %3 apart. Sharing machines saves %4.</source>
        <translation>%1：共有で月に%2、別々で%3。マシンの共有で%4の節約。</translation>
    </message>
    <message>
        <source>No replica carries the requests of all of these: %1.</source>
        <translation>すべてのリクエストを処理できるレプリカがありません：%1。</translation>
    </message>
    <message>
        <source>On the same machines: %1.</source>
        <translation>同じマシンで運用：%1。</translation>
    </message>
    <message>
        <source>On machines of their own, though they could share: that costs less. %1.</source>
        <translation>共有もできますが、別々のマシンのほうが安くなります：%1。</translation>
    </message>
    <message>
        <source>Rented machines at the peak: %1 together, %2 apart.</source>
        <translation>ピーク時のレンタルマシン：共有で%1台、別々で%2台。</translation>
    </message>
    <message>
        <source>Own machines: %1 together, %2 apart.</source>
        <translation>自社マシン：共有で%1台、別々で%2台。</translation>
    </message>
    <message>
        <source>People, and the fee of an API, are paid once in both.</source>
        <translation>人件費とAPIの固定料金は、どちらの場合も1回分だけ計上しています。</translation>
    </message>
    <message>
        <source>Share of the machines</source>
        <translation>マシンの占有率</translation>
    </message>
    <message>
        <source>%1, alone</source>
        <translation>%1（単独）</translation>
    </message>
    <message>
        <source>All, apart</source>
        <translation>全体（別々）</translation>
    </message>
    <message>
        <source>All, on shared machines</source>
        <translation>全体（共有）</translation>
    </message>
    <message>
        <source>Sharing saves</source>
        <translation>共有による節約</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>ポートフォリオ</translation>
    </message>
    <message>
        <source>More pairs that have machines of their own: %1.</source>
        <translation>ほかに別々のマシンを使う組：%1。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1、ほか%2件</translation>
    </message>
    <message>
        <source>“%1” has no sum: not every workload has an answer there.</source>
        <translation>「%1」の合計はありません。答えのないワークロードがあるためです。</translation>
    </message>
    <message>
        <source>own hours, %1 drawn</source>
        <translation>独自の時間帯（%1時間分）</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1/月</translation>
    </message>
    <message>
        <source>%1 h of the week</source>
        <translation>週のうち%1時間</translation>
    </message>
    <message>
        <source>1 machine of the mix is spot: the provider may take it back at any moment.</source>
        <translation>組み合わせのうち 1 台はスポットです。事業者がいつでも回収できます。</translation>
    </message>
    <message>
        <source>%1 machines of the mix are spot: the provider may take them back at any moment.</source>
        <translation>組み合わせのうち %1 台はスポットです。事業者がいつでも回収できます。</translation>
    </message>
    <message>
        <source>Chance that the mix is the cheapest</source>
        <translation>組み合わせが最も安い確率</translation>
    </message>
    <message>
        <source>Chance with the mix</source>
        <translation>組み合わせを含めた確率</translation>
    </message>
    <message>
        <source>Without a mix another is the cheapest over %1 months: %2, %3 less; own machines are then still worth %4.</source>
        <translation>組み合わせを除くと、%1か月では最安が別です：%2のほうが%3安く、自社マシンにはそのときなお%4の価値があります。</translation>
    </message>
    <message>
        <source>Without a mix another is the cheapest over %1 months: %2, %3 less.</source>
        <translation>組み合わせを除くと、%1か月では最安が別です：%2のほうが%3安くなります。</translation>
    </message>
</context>
<context>
    <name>file_guard</name>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>フォルダ「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>「%1」はフォルダです。</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is read-only.</source>
        <translation>「%1」のあるディスクは読み取り専用です。</translation>
    </message>
    <message>
        <source>The disk is full: the file takes %1, %2 are free.</source>
        <translation>ディスクの空きが足りません：ファイルは%1、空きは%2です。</translation>
    </message>
    <message>
        <source>The file would be larger than is allowed here: %1.</source>
        <translation>ここで許されるファイルの大きさを超えます：%1。</translation>
    </message>
    <message>
        <source>“%1” is write-protected.</source>
        <translation>「%1」は書き込み禁止です。</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder “%1”.</source>
        <translation>フォルダ「%1」には書き込めません。</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long.</source>
        <translation>ファイル名が長すぎます。</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>「%1」に書き込めませんでした：%2。</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>「%1」を読み込めません：%2。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2.</source>
        <translation>「%1」は%2を超えています。</translation>
    </message>
    <message>
        <source>The file would have %1 and could not be read again: %2 are the most.</source>
        <translation>ファイルは%1になり、読み直せなくなります。上限は%2です。</translation>
    </message>
    <message>
        <source>“%1” is no ordinary file.</source>
        <translation>「%1」は通常のファイルではありません。</translation>
    </message>
</context>
<context>
    <name>inputs</name>
    <message>
        <source>modelled</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定台数</translation>
    </message>
    <message>
        <source>follow_traffic</source>
        <translation>トラフィック連動</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Words per day, read and written together, averaged over the month.</source>
        <translation>1日あたりの語数。読む語と書く語の合計で、月間の平均。</translation>
    </message>
    <message>
        <source>Tokens per word</source>
        <translation>1語あたりトークン</translation>
    </message>
    <message>
        <source>About 1.33 for English text; the article counts 2.</source>
        <translation>英文では約1.33。元の記事は2としている。</translation>
    </message>
    <message>
        <source>Input per request</source>
        <translation>1回あたり入力</translation>
    </message>
    <message>
        <source>Tokens the model reads for one request: prompt, context, history.</source>
        <translation>1リクエストでモデルが読むトークン数：プロンプト、コンテキスト、履歴。</translation>
    </message>
    <message>
        <source>Output per request</source>
        <translation>1回あたり出力</translation>
    </message>
    <message>
        <source>Tokens the model writes for one request.</source>
        <translation>1リクエストでモデルが書くトークン数。</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>キャッシュ入力率</translation>
    </message>
    <message>
        <source>Share of the input that the API has in its cache and bills at the cached price.</source>
        <translation>入力のうち、APIのキャッシュにあり、キャッシュ単価で課金される割合。</translation>
    </message>
    <message>
        <source>Peak to average</source>
        <translation>ピーク倍率</translation>
    </message>
    <message>
        <source>The busiest hour&apos;s traffic as a multiple of the day&apos;s mean.</source>
        <translation>1日で最も混む1時間のトラフィック。1日平均の何倍か。</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成長率</translation>
    </message>
    <message>
        <source>How much the traffic grows from one month to the next.</source>
        <translation>トラフィックの前月比の伸び。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The published model whose shape is in force.</source>
        <translation>構造の値を採用している公開モデル。</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>モデルサイズ</translation>
    </message>
    <message>
        <source>All parameters, in billions; a mixture of experts keeps all of them in memory.</source>
        <translation>全パラメータ数（10億単位）。MoEでもすべてメモリに置く。</translation>
    </message>
    <message>
        <source>Active share</source>
        <translation>アクティブ率</translation>
    </message>
    <message>
        <source>Share of the parameters that one token passes through; 100 % for a dense model.</source>
        <translation>1トークンの処理に使われるパラメータの割合。密なモデルでは100 %。</translation>
    </message>
    <message>
        <source>Weight precision</source>
        <translation>重みの精度</translation>
    </message>
    <message>
        <source>KV cache precision</source>
        <translation>KVキャッシュの精度</translation>
    </message>
    <message>
        <source>How an element of the KV cache is stored: bf16 2 bytes, fp8 1.</source>
        <translation>KVキャッシュ1要素の形式：bf16は2バイト、fp8は1。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>Transformer layers at the preset&apos;s size; they scale with the model size.</source>
        <translation>プリセットのサイズでのTransformer層数。モデルサイズに応じて変わる。</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隠れ層の次元</translation>
    </message>
    <message>
        <source>Width of the network at the preset&apos;s size.</source>
        <translation>プリセットのサイズでのネットワークの幅。</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>アテンションヘッド</translation>
    </message>
    <message>
        <source>Query heads of one layer.</source>
        <translation>1層あたりのクエリヘッド数。</translation>
    </message>
    <message>
        <source>Head size</source>
        <translation>ヘッドの次元</translation>
    </message>
    <message>
        <source>Width of one attention head.</source>
        <translation>アテンションヘッド1つの幅。</translation>
    </message>
    <message>
        <source>KV elements per token</source>
        <translation>KV要素/トークン</translation>
    </message>
    <message>
        <source>Numbers the KV cache keeps for one token over all layers: 2 x layers x KV heads x head size; MLA: layers x (latent + rope).</source>
        <translation>KVキャッシュが1トークンについて全層で保持する要素数：2 × 層数 × KVヘッド数 × ヘッドの次元。MLAでは層数 × (潜在 + RoPE)。</translation>
    </message>
    <message>
        <source>KV on every GPU</source>
        <translation>全GPUにKVを複製</translation>
    </message>
    <message>
        <source>MLA keeps one latent vector that every GPU of a replica must hold.</source>
        <translation>MLAは潜在ベクトルを1つ持ち、レプリカの全GPUがそれを保持する。</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>エキスパート数</translation>
    </message>
    <message>
        <source>Experts of one layer of a mixture of experts; none for a dense model.</source>
        <translation>MoEの1層あたりのエキスパート数。密なモデルでは「なし」。</translation>
    </message>
    <message>
        <source>Experts per token</source>
        <translation>使用エキスパート数</translation>
    </message>
    <message>
        <source>Experts that one token passes through in one layer.</source>
        <translation>1トークンが1層で通るエキスパートの数。</translation>
    </message>
    <message>
        <source>Size of the shape</source>
        <translation>構造の基準サイズ</translation>
    </message>
    <message>
        <source>Parameter count for which layers, hidden size and KV elements are stated, in billions.</source>
        <translation>層数・隠れ層の次元・KV要素数の基準となるパラメータ数（10億単位）。</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>語彙数</translation>
    </message>
    <message>
        <source>Tokens the model knows; its input embedding is in memory but not read at every step.</source>
        <translation>モデルが扱うトークンの種類。入力埋め込みはメモリに置くが、毎ステップは読まない。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation>スライディング窓</translation>
    </message>
    <message>
        <source>Tokens that a sliding-window layer attends to.</source>
        <translation>スライディングウィンドウ層が参照するトークン数。</translation>
    </message>
    <message>
        <source>Sliding layers</source>
        <translation>スライディング層</translation>
    </message>
    <message>
        <source>Share of the layers that have a sliding window.</source>
        <translation>スライディングウィンドウを使う層の割合。</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>The price list the prices were taken from.</source>
        <translation>単価の出所となる料金表。</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>入力単価</translation>
    </message>
    <message>
        <source>For a million tokens of input that is not cached.</source>
        <translation>キャッシュにない入力100万トークンあたり。</translation>
    </message>
    <message>
        <source>free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>Cached input price</source>
        <translation>キャッシュ入力単価</translation>
    </message>
    <message>
        <source>For a million tokens of input from the API&apos;s cache.</source>
        <translation>APIのキャッシュから読まれる入力100万トークンあたり。</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>出力単価</translation>
    </message>
    <message>
        <source>For a million tokens of output.</source>
        <translation>出力100万トークンあたり。</translation>
    </message>
    <message>
        <source>Training price</source>
        <translation>学習単価</translation>
    </message>
    <message>
        <source>For a million tokens of fine-tuning, each epoch counted.</source>
        <translation>ファインチューニング100万トークンあたり（エポックごとに計上）。</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>固定料金</translation>
    </message>
    <message>
        <source>What the API provider charges a month whatever the traffic.</source>
        <translation>トラフィックによらずAPI事業者が毎月請求する額。</translation>
    </message>
    <message>
        <source>Tokens-per-minute limit</source>
        <translation>毎分トークン上限</translation>
    </message>
    <message>
        <source>The API&apos;s rate limit, which the peak must stay under.</source>
        <translation>APIのレート制限。ピークはこれを下回る必要がある。</translation>
    </message>
    <message>
        <source>Spending limit</source>
        <translation>利用額上限</translation>
    </message>
    <message>
        <source>What the API&apos;s usage tier lets you spend in a month.</source>
        <translation>APIの利用ティアで1か月に使える金額。</translation>
    </message>
    <message>
        <source>API price decline</source>
        <translation>API単価の下落率</translation>
    </message>
    <message>
        <source>How much cheaper the API gets from one year to the next.</source>
        <translation>APIの単価が1年で下がる割合。</translation>
    </message>
    <message>
        <source>Long-context prices</source>
        <translation>長文コンテキスト単価</translation>
    </message>
    <message>
        <source>Beyond a threshold the whole request is billed at other prices.</source>
        <translation>しきい値を超えると、リクエスト全体が別の単価で課金される。</translation>
    </message>
    <message>
        <source>Long context above</source>
        <translation>長文のしきい値</translation>
    </message>
    <message>
        <source>Input tokens of a request above which the long-context prices hold.</source>
        <translation>入力がこのトークン数を超えるリクエストに、長文コンテキスト単価が適用される。</translation>
    </message>
    <message>
        <source>Long-context input price</source>
        <translation>長文の入力単価</translation>
    </message>
    <message>
        <source>For a million tokens of input of a long request.</source>
        <translation>長文リクエストの入力100万トークンあたり。</translation>
    </message>
    <message>
        <source>Long-context cached price</source>
        <translation>長文のキャッシュ単価</translation>
    </message>
    <message>
        <source>For a million tokens of cached input of a long request.</source>
        <translation>長文リクエストのキャッシュ入力100万トークンあたり。</translation>
    </message>
    <message>
        <source>Long-context output price</source>
        <translation>長文の出力単価</translation>
    </message>
    <message>
        <source>For a million tokens of output of a long request.</source>
        <translation>長文リクエストの出力100万トークンあたり。</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>The machine that is rented.</source>
        <translation>レンタルするマシン。</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>アクセラレータ</translation>
    </message>
    <message>
        <source>The GPU in the machine.</source>
        <translation>マシンに搭載されたGPU。</translation>
    </message>
    <message>
        <source>GPUs per instance</source>
        <translation>マシンあたりGPU</translation>
    </message>
    <message>
        <source>How many GPUs one machine has.</source>
        <translation>マシン1台に搭載されたGPUの数。</translation>
    </message>
    <message>
        <source>Instance price</source>
        <translation>インスタンス単価</translation>
    </message>
    <message>
        <source>Rent of one machine for one hour, before the discount.</source>
        <translation>マシン1台1時間のレンタル料（割引前）。</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>割引率</translation>
    </message>
    <message>
        <source>Rent decline</source>
        <translation>レンタル料の下落率</translation>
    </message>
    <message>
        <source>How much cheaper the rent gets from one year to the next.</source>
        <translation>レンタル料が1年で下がる割合。</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPUメモリ</translation>
    </message>
    <message>
        <source>Of one GPU, in true GB of 1e9 bytes: an 80 GB H100 has 85.5.</source>
        <translation>GPU 1基の容量。1 GB = 10億バイトで数えるため、H100の80 GBは85.5。</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>メモリ帯域幅</translation>
    </message>
    <message>
        <source>Of one GPU.</source>
        <translation>GPU 1基あたり。</translation>
    </message>
    <message>
        <source>bf16 compute</source>
        <translation>bf16演算性能</translation>
    </message>
    <message>
        <source>Dense, of one GPU, without sparsity.</source>
        <translation>GPU 1基の密行列演算（スパース性なし）。</translation>
    </message>
    <message>
        <source>fp8 compute</source>
        <translation>fp8演算性能</translation>
    </message>
    <message>
        <source>Dense, of one GPU; without it fp8 weights compute at bf16.</source>
        <translation>GPU 1基の密行列演算。ない場合、fp8の重みはbf16で計算する。</translation>
    </message>
    <message>
        <source>fp4 compute</source>
        <translation>fp4演算性能</translation>
    </message>
    <message>
        <source>Dense, of one GPU; without it fp4 weights compute at bf16.</source>
        <translation>GPU 1基の密行列演算。ない場合、fp4の重みはbf16で計算する。</translation>
    </message>
    <message>
        <source>GPU link</source>
        <translation>GPU間帯域幅</translation>
    </message>
    <message>
        <source>One way between two GPUs of a machine.</source>
        <translation>同じマシンのGPU 2基の間の片方向。</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>GPU間接続</translation>
    </message>
    <message>
        <source>How the GPUs of a machine talk: over PCIe or over links of their own.</source>
        <translation>マシン内のGPU間通信の方式：PCIeまたは専用リンク。</translation>
    </message>
    <message>
        <source>GPUs per replica</source>
        <translation>レプリカあたりGPU</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Memory head-room</source>
        <translation>メモリ余裕率</translation>
    </message>
    <message>
        <source>Serving memory as a multiple of weights and adapters; the article takes 1.5.</source>
        <translation>推論用メモリが重みとアダプターの何倍か。元の記事は1.5。</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>処理能力</translation>
    </message>
    <message>
        <source>How much one replica can do: by the model, as you measured it, or without limit as the article assumes.</source>
        <translation>1レプリカの処理能力：モデル式による推定、実測値、または元の記事の仮定どおり無制限。</translation>
    </message>
    <message>
        <source>Measured output</source>
        <translation>実測出力速度</translation>
    </message>
    <message>
        <source>Output tokens a second of one replica, as you measured it.</source>
        <translation>実測した、1レプリカの毎秒出力トークン数。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Engine efficiency</source>
        <translation>エンジン効率</translation>
    </message>
    <message>
        <source>Target utilisation</source>
        <translation>目標稼働率</translation>
    </message>
    <message>
        <source>Share of a replica&apos;s capacity that you plan to use at the peak.</source>
        <translation>ピーク時に使う計画の、レプリカ処理能力の割合。</translation>
    </message>
    <message>
        <source>Speed per user</source>
        <translation>ユーザーあたり速度</translation>
    </message>
    <message>
        <source>Tokens a second that each user must get while the model writes.</source>
        <translation>モデルの出力中に各ユーザーに必要な毎秒トークン数。</translation>
    </message>
    <message>
        <source>Spare units</source>
        <translation>予備ユニット</translation>
    </message>
    <message>
        <source>Units that run in reserve, in case one fails; the article takes one.</source>
        <translation>故障に備えて動かしておくユニットの数（N+1）。元の記事は1。</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Billed hours</source>
        <translation>課金時間</translation>
    </message>
    <message>
        <source>Storage price</source>
        <translation>ストレージ単価</translation>
    </message>
    <message>
        <source>Disk for weights and adapters, on every machine.</source>
        <translation>各マシンで重みとアダプターを置くディスク。</translation>
    </message>
    <message>
        <source>Compare own hardware</source>
        <translation>自社ハードも比較</translation>
    </message>
    <message>
        <source>Take machines of your own into the comparison.</source>
        <translation>自社で購入するマシンも比較に加える。</translation>
    </message>
    <message>
        <source>Price of a machine</source>
        <translation>マシン価格</translation>
    </message>
    <message>
        <source>What one machine like the rented one costs to buy.</source>
        <translation>レンタルと同等のマシン1台の購入価格。</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>償却期間</translation>
    </message>
    <message>
        <source>Months over which the price is written off.</source>
        <translation>購入価格を償却する月数。</translation>
    </message>
    <message>
        <source>Residual value</source>
        <translation>残存価値</translation>
    </message>
    <message>
        <source>Share of the price that a machine still fetches at the end.</source>
        <translation>償却後に残る価値の、購入価格に対する割合。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>消費電力</translation>
    </message>
    <message>
        <source>What one machine draws under load.</source>
        <translation>負荷時のマシン1台の消費電力。</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Power of the whole room over that of the machines: cooling and losses.</source>
        <translation>施設全体の電力 ÷ マシンの電力（冷却と損失を含む）。</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>電力単価</translation>
    </message>
    <message>
        <source>Price of a kilowatt-hour.</source>
        <translation>1キロワット時の料金。</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>コロケーション</translation>
    </message>
    <message>
        <source>Space and network for one machine.</source>
        <translation>マシン1台分のラックスペースと回線。</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>保守費率</translation>
    </message>
    <message>
        <source>Per year, as a share of the price.</source>
        <translation>年額。購入価格に対する割合。</translation>
    </message>
    <message>
        <source>Fine-tuning runs</source>
        <translation>学習回数</translation>
    </message>
    <message>
        <source>How often the model is tuned; none: no fine-tuning.</source>
        <translation>モデルをファインチューニングする頻度。「なし」では行わない。</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>学習トークン数</translation>
    </message>
    <message>
        <source>Of one run and epoch, in millions.</source>
        <translation>1回の学習の1エポックあたり（100万単位）。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック数</translation>
    </message>
    <message>
        <source>How often a run goes through its tokens.</source>
        <translation>1回の学習でデータを繰り返す回数。</translation>
    </message>
    <message>
        <source>LoRA share</source>
        <translation>LoRA比率</translation>
    </message>
    <message>
        <source>Adapter parameters over all parameters; none: the whole model is tuned.</source>
        <translation>全パラメータに対するアダプターの割合。「なし」では全パラメータを学習する。</translation>
    </message>
    <message>
        <source>Tuning machine</source>
        <translation>学習用マシン</translation>
    </message>
    <message>
        <source>Rent of one machine that tunes, for one hour.</source>
        <translation>学習に使うマシン1台1時間のレンタル料。</translation>
    </message>
    <message>
        <source>Hours per run</source>
        <translation>1回の所要時間</translation>
    </message>
    <message>
        <source>How long a run takes: as you know it, or modelled from its FLOP.</source>
        <translation>1回の学習にかかる時間：既知の値、または演算量（FLOP）からの推定。</translation>
    </message>
    <message>
        <source>People for the API</source>
        <translation>API担当の人件費</translation>
    </message>
    <message>
        <source>Yearly cost of the people who look after the API integration.</source>
        <translation>API連携の保守を担う人員の年間費用。</translation>
    </message>
    <message>
        <source>People for hosting</source>
        <translation>運用担当の人件費</translation>
    </message>
    <message>
        <source>Yearly cost of the people who run the model.</source>
        <translation>モデルを運用する人員の年間費用。</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>移行費</translation>
    </message>
    <message>
        <source>Paid once for moving from the API to own hosting.</source>
        <translation>APIから自社運用に移る際に一度だけかかる費用。</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>試算期間</translation>
    </message>
    <message>
        <source>Months that the projection looks ahead.</source>
        <translation>将来試算の月数。</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>割引率（現在価値）</translation>
    </message>
    <message>
        <source>What money in a year is worth less than money today.</source>
        <translation>1年後のお金が今のお金より価値が低い割合。</translation>
    </message>
    <message>
        <source>GPUs that serve one copy of the model; auto takes the cheapest fleet of all ways that engines start.</source>
        <translation>モデル1つを動かすGPUの数。「自動」は推論エンジンが起動できるすべての構成のうち最も安いものを選びます。</translation>
    </message>
    <message>
        <source>book</source>
        <translation>帳簿価額</translation>
    </message>
    <message>
        <source>Hidden output at the API</source>
        <translation>API の非表示出力</translation>
    </message>
    <message>
        <source>Tokens a request that the API&apos;s model thinks with: billed as output, read by nobody, no words of the traffic.</source>
        <translation>API のモデルが思考に使う 1 リクエストあたりのトークン。出力として課金されますが、誰も読まず、トラフィックの単語数には入りません。</translation>
    </message>
    <message>
        <source>How a weight is stored: bf16 2 bytes, fp8 and int8 1, int4 0.52 and fp4 0.5625 beside embeddings in 16 bit.</source>
        <translation>重みの格納形式: bf16 は 2 バイト、fp8 と int8 は 1 バイト、int4 は 0.52、fp4 は 0.5625 バイト(埋め込みは 16 ビットのまま)。</translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation>埋め込みの共有</translation>
    </message>
    <message>
        <source>The output layer is the input embedding: one table less, and every step reads it.</source>
        <translation>出力層が入力埋め込みと共通です。表が一つ減り、各ステップで読み出されます。</translation>
    </message>
    <message>
        <source>Published precision</source>
        <translation>公開時の精度</translation>
    </message>
    <message>
        <source>How the weights are published; another precision is somebody&apos;s conversion.</source>
        <translation>重みが公開されている精度。ほかの精度は誰かが変換したものです。</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>公開された重み</translation>
    </message>
    <message>
        <source>Size of the published weights&apos; files, at the size of the shape and in the published precision.</source>
        <translation>公開された重みファイルのサイズ(形状のサイズ、公開時の精度で)。</translation>
    </message>
    <message>
        <source>by precision</source>
        <translation>精度から計算</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV ヘッド</translation>
    </message>
    <message>
        <source>Key-value heads of a layer that keeps a cache: what engines split over GPUs.</source>
        <translation>キャッシュを持つ層のキー・バリューヘッド数。エンジンが GPU 間で分割する単位です。</translation>
    </message>
    <message>
        <source>from the KV elements</source>
        <translation>KV 要素数から</translation>
    </message>
    <message>
        <source>Layers with a cache</source>
        <translation>キャッシュを持つ層</translation>
    </message>
    <message>
        <source>Layers whose cache grows with the context; linear and state-space layers keep none.</source>
        <translation>コンテキストとともにキャッシュが増える層。線形層や状態空間層は持ちません。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>State per request</source>
        <translation>リクエストごとの状態</translation>
    </message>
    <message>
        <source>Bytes that linear and state-space layers keep for a request, however long it is.</source>
        <translation>線形層や状態空間層が、長さにかかわらず 1 リクエストのために保持するバイト数。</translation>
    </message>
    <message>
        <source>Context limit of the model</source>
        <translation>モデルのコンテキスト上限</translation>
    </message>
    <message>
        <source>Tokens of a request, input and output together, that the model can hold.</source>
        <translation>モデルが扱える 1 リクエストのトークン数(入力と出力の合計)。</translation>
    </message>
    <message>
        <source>Hidden output of the model</source>
        <translation>モデルの非表示出力</translation>
    </message>
    <message>
        <source>Tokens a request that our model thinks with: served as output, read by nobody, no words of the traffic.</source>
        <translation>自社モデルが思考に使う 1 リクエストあたりのトークン。出力として生成されますが、誰も読まず、トラフィックの単語数には入りません。</translation>
    </message>
    <message>
        <source>Context limit of the API</source>
        <translation>API のコンテキスト上限</translation>
    </message>
    <message>
        <source>Tokens of a request, input and output together, that the API takes.</source>
        <translation>API が受け付ける 1 リクエストのトークン数(入力と出力の合計)。</translation>
    </message>
    <message>
        <source>Taken off the rent for the chosen term, of machines that never switch off.</source>
        <translation>選んだ契約期間の割引。常時稼働のマシンだけに適用されます。</translation>
    </message>
    <message>
        <source>Hours a month that rented machines run, and in which all traffic is served; 730 is all of them.</source>
        <translation>レンタルマシンが月に稼働し、すべてのトラフィックを処理する時間。730 で常時稼働です。</translation>
    </message>
    <message>
        <source>Prefix cache hits</source>
        <translation>プレフィックスキャッシュのヒット率</translation>
    </message>
    <message>
        <source>Share of the input that the own engine has in its cache and need not compute: as much as the API has, or your own figure (0.01 % for an engine without).</source>
        <translation>自社エンジンがキャッシュ済みで計算し直さない入力の割合。API と同じ、または自分の値(キャッシュなしのエンジンは 0.01 %)。</translation>
    </message>
    <message>
        <source>as the API</source>
        <translation>API と同じ</translation>
    </message>
    <message>
        <source>Value at the end</source>
        <translation>期末の価値</translation>
    </message>
    <message>
        <source>What own machines still count for when the horizon ends: nothing, or what is not yet written off of their price.</source>
        <translation>期間の終わりに自社マシンを評価する方法: なし、または未償却の価格。</translation>
    </message>
    <message>
        <source>words</source>
        <translation>語数</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>リクエスト数</translation>
    </message>
    <message>
        <source>Traffic counts</source>
        <translation>トラフィックの数え方</translation>
    </message>
    <message>
        <source>What stays when the lengths of requests move: words, as the article counts, or requests; then a longer answer costs more.</source>
        <translation>リクエストの長さを変えたときに変わらないもの。記事の数え方の語数、またはリクエスト数(この場合、回答が長いほど費用が増えます)。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト数</translation>
    </message>
    <message>
        <source>Requests per day, averaged over the month.</source>
        <translation>1日のリクエスト数(月平均)。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可</translation>
    </message>
    <message>
        <source>within_limits</source>
        <translation>制限付き</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Under which the weights are published.</source>
        <translation>重みが公開されているライセンス。</translation>
    </message>
    <message>
        <source>Commercial use</source>
        <translation>商用利用</translation>
    </message>
    <message>
        <source>Whether the licence allows to earn money with the model: read it before you do.</source>
        <translation>このモデルで収益を得ることをライセンスが認めるか。利用前に必ず確認してください。</translation>
    </message>
    <message>
        <source>Same model at the API</source>
        <translation>APIと同じモデル</translation>
    </message>
    <message>
        <source>The API serves the very weights that you would run, so that the two answer alike.</source>
        <translation>APIが自社で動かすものと同じ重みを提供しており、回答が同等です。</translation>
    </message>
    <message>
        <source>Idle draw</source>
        <translation>待機電力</translation>
    </message>
    <message>
        <source>Power of a machine that serves nothing, as a share of that under load; about 35 %.</source>
        <translation>何も処理していないマシンの消費電力(負荷時に対する割合)。約35 %。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>推論エンジン</translation>
    </message>
    <message>
        <source>The serving engine and its release: engines get faster, so that each has the factor of its time; tuned is what vendors reach in MLPerf.</source>
        <translation>推論エンジンとそのリリース。エンジンは速くなっていくため、係数は時期ごとにあります。「tuned」はベンダーがMLPerfで達した値です。</translation>
    </message>
    <message>
        <source>Speed of the serving engine against TensorRT-LLM; choosing an engine writes what it measured.</source>
        <translation>推論エンジンの速度（TensorRT-LLM比）。エンジンを選ぶとその実測値が入ります。</translation>
    </message>
    <message>
        <source>Accepted tokens per step</source>
        <translation>1ステップの採用トークン数</translation>
    </message>
    <message>
        <source>Tokens that a step of speculative decoding yields for a request; 1 without. Reading the weights gets that much cheaper, computing does not.</source>
        <translation>投機的デコードで1ステップから得られるリクエストあたりのトークン数。使わなければ1。重みの読み出しはその分安くなりますが、計算は安くなりません。</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>週の時間帯</translation>
    </message>
    <message>
        <source>Traffic hour by hour, of a day (24 weights) or a week (168, from Monday 00:00), in place of a day&apos;s curve with one peak.</source>
        <translation>一日 (重み 24 個) または一週間 (月曜 0 時から 168 個) の時間ごとのトラフィック。山が一つの一日の曲線の代わりになります。</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>待てる分</translation>
    </message>
    <message>
        <source>Share of the traffic that may wait for hours: nightly jobs. Own machines do it in their quiet hours, the API at its batch price.</source>
        <translation>数時間待てるトラフィックの割合 (夜間ジョブなど)。自前のマシンは空いた時間に、API はバッチ価格で処理します。</translation>
    </message>
    <message>
        <source>Input written to the cache</source>
        <translation>キャッシュに書き込む入力</translation>
    </message>
    <message>
        <source>Share of the input that is put into the API&apos;s cache, where the API bills that; never more than what is not read from it.</source>
        <translation>API がキャッシュ書き込みを課金する場合に、キャッシュへ入れる入力の割合。キャッシュから読まない分を超えることはありません。</translation>
    </message>
    <message>
        <source>Cache write price</source>
        <translation>キャッシュ書き込み価格</translation>
    </message>
    <message>
        <source>For a million tokens of input that are put into the API&apos;s cache: at some providers more than plain input.</source>
        <translation>API のキャッシュに入れる入力 100 万トークンあたり。通常の入力より高い事業者もあります。</translation>
    </message>
    <message>
        <source>as the input</source>
        <translation>入力と同じ</translation>
    </message>
    <message>
        <source>Batch price</source>
        <translation>バッチ価格</translation>
    </message>
    <message>
        <source>What the API takes for traffic that can wait, as a share of its price; half at most providers.</source>
        <translation>待てるトラフィックに API が課す価格の、通常価格に対する割合。多くの事業者では半額です。</translation>
    </message>
    <message>
        <source>Tokens of the API</source>
        <translation>API のトークン数</translation>
    </message>
    <message>
        <source>Tokens that this API counts for a text, as a multiple of the scenario&apos;s: tokenisers differ.</source>
        <translation>同じ文章に対してこの API が数えるトークン数の、シナリオに対する倍率。トークナイザーは異なります。</translation>
    </message>
    <message>
        <source>Region&apos;s surcharge</source>
        <translation>リージョンの割増</translation>
    </message>
    <message>
        <source>The API&apos;s prices in your region, as a multiple of those listed; 1.1 for some that stay in the US.</source>
        <translation>お使いのリージョンでの API 価格の、表示価格に対する倍率。米国内に限る場合に 1.1 となるものがあります。</translation>
    </message>
    <message>
        <source>Hours with another price</source>
        <translation>価格が変わる時間帯</translation>
    </message>
    <message>
        <source>The API takes more, or less, in some hours of the week.</source>
        <translation>API の価格が週の一部の時間帯で高く、または安くなります。</translation>
    </message>
    <message>
        <source>Which hours</source>
        <translation>対象の時間</translation>
    </message>
    <message>
        <source>Price in these hours</source>
        <translation>この時間帯の価格</translation>
    </message>
    <message>
        <source>As a multiple of the usual one.</source>
        <translation>通常価格に対する倍率。</translation>
    </message>
    <message>
        <source>Reserved price</source>
        <translation>予約価格</translation>
    </message>
    <message>
        <source>Rent of one machine for one hour for a term, paid in every hour: what the mix may take beside the instance price.</source>
        <translation>期間契約でのマシン 1 台 1 時間の料金。全時間分を払います。組み合わせではインスタンス価格と並んで使えます。</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>提供なし</translation>
    </message>
    <message>
        <source>Spot price</source>
        <translation>スポット価格</translation>
    </message>
    <message>
        <source>Rent of one machine for one hour that the provider may take back: what the mix may take, never for the last machine.</source>
        <translation>事業者が回収できるマシン 1 台 1 時間の料金。組み合わせで使えますが、最後の 1 台には使いません。</translation>
    </message>
    <message>
        <source>Lost to restarts</source>
        <translation>再起動による損失</translation>
    </message>
    <message>
        <source>Hours of spot machines that are paid beside those that serve, because machines are taken back and start anew.</source>
        <translation>マシンが回収され起動し直すため、処理する時間とは別に支払うスポットの時間。</translation>
    </message>
    <message>
        <source>Spares beside the API</source>
        <translation>API と並ぶ予備</translation>
    </message>
    <message>
        <source>In the mix the API takes what a failed machine would have served; with this, spare units run all the same.</source>
        <translation>組み合わせでは、故障したマシンの分を API が受け持ちます。これを選ぶと予備も動かします。</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>勤務時間</translation>
    </message>
    <message>
        <source>Consumer evening</source>
        <translation>消費者の夜間</translation>
    </message>
    <message>
        <source>Five-day week</source>
        <translation>週五日</translation>
    </message>
    <message>
        <source>Provisioned units</source>
        <translation>プロビジョニング単位</translation>
    </message>
    <message>
        <source>The API also sells capacity by the month, which the mix may take in place of tokens.</source>
        <translation>API は容量を月単位でも販売しており、組み合わせではトークンの代わりに使えます。</translation>
    </message>
    <message>
        <source>How many units</source>
        <translation>単位数</translation>
    </message>
    <message>
        <source>Units that the mix may take; auto takes as many as cost least.</source>
        <translation>組み合わせで使える単位数。自動では最も安くなる数にします。</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>1 単位の価格</translation>
    </message>
    <message>
        <source>Of one provisioned unit for a month.</source>
        <translation>プロビジョニング 1 単位、1 か月の価格。</translation>
    </message>
    <message>
        <source>Input of a unit</source>
        <translation>1 単位の入力</translation>
    </message>
    <message>
        <source>Tokens of input a minute that one unit serves.</source>
        <translation>1 単位が毎分処理する入力トークン数。</translation>
    </message>
    <message>
        <source>Output counts as</source>
        <translation>出力の換算</translation>
    </message>
    <message>
        <source>A token of output takes as much of a unit as so many of input.</source>
        <translation>出力 1 トークンが入力何トークン分の容量を使うか。</translation>
    </message>
    <message>
        <source>Cached input counts as</source>
        <translation>キャッシュ入力の換算</translation>
    </message>
    <message>
        <source>A token of cached input takes as much of a unit as so many of input.</source>
        <translation>キャッシュされた入力 1 トークンが入力何トークン分の容量を使うか。</translation>
    </message>
    <message>
        <source>Fewest units</source>
        <translation>最小単位数</translation>
    </message>
    <message>
        <source>The smallest number that is sold.</source>
        <translation>販売される最小の数。</translation>
    </message>
    <message>
        <source>Units come by</source>
        <translation>単位の刻み</translation>
    </message>
    <message>
        <source>Above the fewest, units are sold in steps of so many.</source>
        <translation>最小数を超えると、この数の刻みで販売されます。</translation>
    </message>
    <message>
        <source>Wait for the first token</source>
        <translation>最初のトークンまでの待ち</translation>
    </message>
    <message>
        <source>Seconds within which 95 of 100 requests of the busiest hour must have their first token; machines are added until they have.</source>
        <translation>最も混む 1 時間で 100 件中 95 件のリクエストが最初のトークンを得るべき秒数。満たすまでマシンを増やします。</translation>
    </message>
    <message>
        <source>Credits at the API</source>
        <translation>API のクレジット</translation>
    </message>
    <message>
        <source>Dollars that the API provider gives: they pay its bill until they are spent or end. They count over the months, not in a usual month.</source>
        <translation>API の事業者がくれるドル。尽きるか終わるまで請求に充てられます。通常の月ではなく、月々の推移に効きます。</translation>
    </message>
    <message>
        <source>Credits for machines</source>
        <translation>マシンのクレジット</translation>
    </message>
    <message>
        <source>Dollars that the provider of rented machines gives: they pay its bill until they are spent or end.</source>
        <translation>レンタルの事業者がくれるドル。尽きるか終わるまで請求に充てられます。</translation>
    </message>
    <message>
        <source>Credits end after</source>
        <translation>クレジットの期限</translation>
    </message>
    <message>
        <source>Months from now in which credits can be spent; what is left then is lost.</source>
        <translation>クレジットを使える、今からの月数。残りは失われます。</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>to_zero</source>
        <translation>ゼロまで停止</translation>
    </message>
    <message>
        <source>retry_on_api</source>
        <translation>APIで再試行</translation>
    </message>
    <message>
        <source>Machines run all month, are switched on and off with the hours of the day, or even the last one goes when no request comes.</source>
        <translation>マシンを月中動かすか、時間帯に応じて起動・停止するか、リクエストがなければ最後の1台まで停止するか。</translation>
    </message>
    <message>
        <source>Idle window</source>
        <translation>停止までの待機時間</translation>
    </message>
    <message>
        <source>How long the last machine waits for another request, paid, before it is switched off.</source>
        <translation>最後の1台が、停止するまで次のリクエストを待つ時間。この間も課金される。</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>コールドスタート</translation>
    </message>
    <message>
        <source>How long a request waits for a machine that was switched off: to get one, and to load the weights.</source>
        <translation>停止していたマシンをリクエストが待つ時間：マシンの確保と重みの読み込み。</translation>
    </message>
    <message>
        <source>Cold start is billed</source>
        <translation>コールドスタートの課金</translation>
    </message>
    <message>
        <source>Whether the provider bills the seconds of a cold start.</source>
        <translation>コールドスタートの秒数を事業者が課金するかどうか。</translation>
    </message>
    <message>
        <source>Our model passes</source>
        <translation>自社モデルの合格率</translation>
    </message>
    <message>
        <source>Share of your own requests that our model does well enough, by your own evaluation; no leaderboard knows it.</source>
        <translation>自分のリクエストのうち、自社モデルが十分にこなせる割合。自分で評価した値で、どのリーダーボードにも載っていない。</translation>
    </message>
    <message>
        <source>The API passes</source>
        <translation>APIの合格率</translation>
    </message>
    <message>
        <source>Share of the same requests that the API&apos;s model does well enough.</source>
        <translation>同じリクエストのうち、APIのモデルが十分にこなせる割合。</translation>
    </message>
    <message>
        <source>When our model fails</source>
        <translation>自社モデルの不合格時</translation>
    </message>
    <message>
        <source>Nothing is done about it, or the request goes to the API once more.</source>
        <translation>何もしないか、そのリクエストをあらためてAPIに送るか。</translation>
    </message>
    <message>
        <source>Routed to the API</source>
        <translation>APIへの振り分け</translation>
    </message>
    <message>
        <source>Share of the requests that are too hard for our model: a router sends them to the API at once, and own machines serve the others.</source>
        <translation>自社モデルには難しすぎるリクエストの割合。ルーターが直接APIに送り、残りを自社運用のマシンが処理する。</translation>
    </message>
    <message>
        <source>Revenue per request</source>
        <translation>1リクエストの収益</translation>
    </message>
    <message>
        <source>What a request earns: the gross margin follows from it, no cost does.</source>
        <translation>1リクエストから得られる収益。粗利率の計算に使い、費用には影響しない。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>Requests per user and day</source>
        <translation>1人1日のリクエスト数</translation>
    </message>
    <message>
        <source>How many requests one of your users makes: costs per user follow from it.</source>
        <translation>ユーザー1人が送るリクエスト数。ユーザーあたりの費用の計算に使う。</translation>
    </message>
    <message>
        <source>on_demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>1_year</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>3_years</source>
        <translation>3年</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>契約期間</translation>
    </message>
    <message>
        <source>Under which term the instance price is asked: the mix may rent the same machine under others, too.</source>
        <translation>インスタンス料金の契約期間。組み合わせでは同じマシンを別の契約期間でも借りられます。</translation>
    </message>
    <message>
        <source>On-demand price</source>
        <translation>オンデマンド料金</translation>
    </message>
    <message>
        <source>Rent of one machine for one hour without a term, where the instance price is a term&apos;s: what the mix may take beside it.</source>
        <translation>インスタンス料金が契約期間付きのときの、契約なしの1台1時間の料金。組み合わせで併用できます。</translation>
    </message>
    <message>
        <source>Hours of the week, 0 is Monday from 00:00, in the time of the traffic&apos;s hours; those that a chosen API brings are UTC, as are the hours of imported usage.</source>
        <translation>週の時間。0 は月曜 0 時台で、トラフィックの時間帯と同じ時刻です。選んだ API の時間と取り込んだ利用実績の時間は UTC です。</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>and %1 problems more</source>
        <translation>ほかに %1 件の問題があります</translation>
    </message>
    <message>
        <source>and 1 problem more</source>
        <translation>ほかに 1 件の問題があります</translation>
    </message>
    <message>
        <source>is larger than %1 MB</source>
        <translation>%1 MB を超えています</translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation>NUL 文字が含まれています</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>is no JSON</source>
        <translation>JSON ではありません</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>a line end or another control character stands within quotes</source>
        <translation>引用符の中に改行などの制御文字があります</translation>
    </message>
    <message>
        <source>a backslash is followed by what it cannot name</source>
        <translation>バックスラッシュの後の文字が不正です</translation>
    </message>
    <message>
        <source>\u is not followed by what names a character</source>
        <translation>\u の後が文字コードではありません</translation>
    </message>
    <message>
        <source>a number is not spelled as JSON has it</source>
        <translation>数値の書き方が JSON ではありません</translation>
    </message>
    <message>
        <source>something follows after the end</source>
        <translation>終わりの後に余分な内容があります</translation>
    </message>
    <message>
        <source>ends too early</source>
        <translation>途中で終わっています</translation>
    </message>
    <message>
        <source>a key in quotes is expected</source>
        <translation>引用符付きのキーが必要です</translation>
    </message>
    <message>
        <source>a colon is expected</source>
        <translation>コロンが必要です</translation>
    </message>
    <message>
        <source>a comma or a closing brace is expected</source>
        <translation>コンマか閉じ波括弧が必要です</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is expected</source>
        <translation>コンマか閉じ角括弧が必要です</translation>
    </message>
    <message>
        <source>a value is expected</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>holds more than %1 values</source>
        <translation>値が %1 個を超えています</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>the file is empty or cannot be read</source>
        <translation>ファイルが空か、読み込めません</translation>
    </message>
    <message>
        <source>has more than %1 columns</source>
        <translation>列が %1 を超えています</translation>
    </message>
    <message>
        <source>text after a closing quote</source>
        <translation>閉じ引用符の後に文字があります</translation>
    </message>
    <message>
        <source>has %1 fields, the header has %2</source>
        <translation>フィールドは %1 個ですが、見出しは %2 個です</translation>
    </message>
    <message>
        <source>has %1 field, the header has %2</source>
        <translation>フィールドは %1 個ですが、見出しは %2 個です</translation>
    </message>
    <message>
        <source>unknown key; did you mean %1?</source>
        <translation>未知のキーです。%1 のことですか?</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知のキーです</translation>
    </message>
    <message>
        <source>no such input; did you mean %1?</source>
        <translation>そのような入力はありません。%1 のことですか?</translation>
    </message>
    <message>
        <source>no such input</source>
        <translation>そのような入力はありません</translation>
    </message>
    <message>
        <source>is %1, allowed %2; did you mean %3?</source>
        <translation>%1 になっていますが、許されるのは %2 です。%3 のことですか?</translation>
    </message>
    <message>
        <source>is %1, allowed %2</source>
        <translation>%1 になっていますが、許されるのは %2 です</translation>
    </message>
    <message>
        <source>is %1, must be %2</source>
        <translation>%1 になっていますが、%2である必要があります</translation>
    </message>
    <message>
        <source>low is %1, must be below high, %2</source>
        <translation>下限が %1 ですが、上限 %2 より小さい必要があります</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>%1 のいずれかである必要があります</translation>
    </message>
    <message>
        <source>must be two numbers, [low, high]</source>
        <translation>[下限, 上限] の 2 つの数値である必要があります</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>%1である必要があります</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>空にできません</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>がありません</translation>
    </message>
    <message>
        <source>stands here for the second time</source>
        <translation>が重複しています</translation>
    </message>
    <message>
        <source>%1 stands here for the second time</source>
        <translation>%1 が重複しています</translation>
    </message>
    <message>
        <source>is not a number, so it can have no range</source>
        <translation>数値ではないため範囲を持てません</translation>
    </message>
    <message>
        <source>is empty: what has a price has a day</source>
        <translation>が空です。価格には日付が必要です</translation>
    </message>
    <message>
        <source>is empty where a next price is known</source>
        <translation>が空ですが、次の価格があります</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>が空です</translation>
    </message>
    <message>
        <source>is no column</source>
        <translation>そのような列はありません</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>数値ではありません</translation>
    </message>
    <message>
        <source>is no time</source>
        <translation>時刻ではありません</translation>
    </message>
    <message>
        <source>is no time before %1</source>
        <translation>%1 より前の時刻ではありません</translation>
    </message>
    <message>
        <source>is no time after the start</source>
        <translation>開始より後の時刻ではありません</translation>
    </message>
    <message>
        <source>is below 0</source>
        <translation>0 未満です</translation>
    </message>
    <message>
        <source>is above %1: layers of two kinds are not counted</source>
        <translation>%1 を超えています。2 種類の層は数えられません</translation>
    </message>
    <message>
        <source>is above %1</source>
        <translation>%1 を超えています</translation>
    </message>
    <message>
        <source>is %1, which is no GPU of the catalogue</source>
        <translation>%1 はカタログにない GPU です</translation>
    </message>
    <message>
        <source>is 0 for a machine with a GPU</source>
        <translation>GPU のあるマシンなのに 0 です</translation>
    </message>
    <message>
        <source>is null like every other price</source>
        <translation>ほかの価格と同じく null です</translation>
    </message>
    <message>
        <source>does not go with %1</source>
        <translation>%1 と矛盾しています</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>数値か null </translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>an object or null</source>
        <translation>オブジェクトか null </translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false </translation>
    </message>
    <message>
        <source>0 or more and finite</source>
        <translation>0 以上の有限の値</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 以上</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>0 より大きい値</translation>
    </message>
    <message>
        <source>finite</source>
        <translation>有限の値</translation>
    </message>
    <message>
        <source>a day as YYYY-MM-DD</source>
        <translation>YYYY-MM-DD 形式の日付</translation>
    </message>
    <message>
        <source>a number too large to hold</source>
        <translation>大きすぎる数値</translation>
    </message>
    <message>
        <source>is none of the files that are known: %1</source>
        <translation>既知の形式のファイルではありません: %1</translation>
    </message>
    <message>
        <source>holds more than %1 rows to take over</source>
        <translation>取り込む行が %1 を超えています</translation>
    </message>
    <message>
        <source>holds nothing that can be taken over</source>
        <translation>取り込めるものがありません</translation>
    </message>
    <message>
        <source>says nothing of the model&apos;s shape</source>
        <translation>モデルの構造が書かれていません</translation>
    </message>
    <message>
        <source>%1 has more cached input than input</source>
        <translation>%1 のキャッシュ済み入力が入力より多くなっています</translation>
    </message>
    <message>
        <source>%1 used more in a day than a number holds</source>
        <translation>%1 の 1 日の使用量が数値の範囲を超えています</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>除外: %1</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <translation>%1 行目: %2: %3</translation>
    </message>
    <message>
        <source>1 row: %1</source>
        <translation>1 行: %1</translation>
    </message>
    <message>
        <source>%1 rows: %2</source>
        <translation>%1 行: %2</translation>
    </message>
    <message>
        <source>for other reasons than these</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>no price per token of input and output</source>
        <translation>入力と出力のトークン単価がありません</translation>
    </message>
    <message>
        <source>no price is in force yet</source>
        <translation>有効な価格がまだありません</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>価格がありません</translation>
    </message>
    <message>
        <source>has no price</source>
        <translation>価格がありません</translation>
    </message>
    <message>
        <source>no accelerator</source>
        <translation>アクセラレーターがありません</translation>
    </message>
    <message>
        <source>no model that writes text</source>
        <translation>文章を書くモデルではありません</translation>
    </message>
    <message>
        <source>no model is named</source>
        <translation>モデル名がありません</translation>
    </message>
    <message>
        <source>no tokens are said</source>
        <translation>トークン数がありません</translation>
    </message>
    <message>
        <source>a span without tokens</source>
        <translation>トークンのないスパンです</translation>
    </message>
    <message>
        <source>a part of a GPU</source>
        <translation>GPU の一部だけです</translation>
    </message>
    <message>
        <source>it is no row of this format</source>
        <translation>この形式の行ではありません</translation>
    </message>
    <message>
        <source>what is billed are no tokens</source>
        <translation>課金対象がトークンではありません</translation>
    </message>
    <message>
        <source>the amount is not in US dollars</source>
        <translation>金額が米ドルではありません</translation>
    </message>
    <message>
        <source>the line item is no input or output of a model</source>
        <translation>明細がモデルの入力でも出力でもありません</translation>
    </message>
    <message>
        <source>the model or its provider is not named</source>
        <translation>モデルまたは提供元の名前がありません</translation>
    </message>
    <message>
        <source>the model stands there a second time</source>
        <translation>モデルが重複しています</translation>
    </message>
    <message>
        <source>the number of accelerators is not said</source>
        <translation>アクセラレーターの数がありません</translation>
    </message>
    <message>
        <source>the price of an accelerator without its machine</source>
        <translation>マシンのないアクセラレーター単体の価格です</translation>
    </message>
    <message>
        <source>the price is 0: free within limits, part of a subscription or one&apos;s own machine</source>
        <translation>価格が 0 です (無料枠、定額契約、または自分のマシン)</translation>
    </message>
    <message>
        <source>the amount is negative: a credit or a refund is no use</source>
        <translation>金額が負です。クレジットや返金は使用量ではありません</translation>
    </message>
    <message>
        <source>%1 used no tokens</source>
        <translation>%1 はトークンを使っていません</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 は数値ではありません</translation>
    </message>
    <message>
        <source>begins as UTF-16 and is damaged: save it as UTF-8</source>
        <translation>UTF-16 で始まっていますが、壊れています。UTF-8 で保存してください</translation>
    </message>
    <message>
        <source>its name looks like a key or an address</source>
        <translation>名前が鍵またはアドレスのように見えます</translation>
    </message>
    <message>
        <source>stands there a second time, for the same time and with the same figures: it counts once</source>
        <translation>同じ期間・同じ数値の行が 2 回あります。1 回だけ数えます</translation>
    </message>
    <message>
        <source>this is page %1 of %2, the others are not counted</source>
        <translation>これは %2 ページ中の %1 ページ目です。ほかのページは数えていません</translation>
    </message>
    <message>
        <source>has_more is true: this is one page of several, the pages after it are not counted</source>
        <translation>has_more が true です。これは複数ページのうちの 1 ページで、以降のページは数えていません</translation>
    </message>
</context>
<context>
    <name>scenarios</name>
    <message>
        <source>The article: LLaMA 2 70B on AWS</source>
        <translation>元の記事：AWS上のLLaMA 2 70B</translation>
    </message>
    <message>
        <source>DeepSeek-V3 on 8x H200 against DeepSeek&apos;s own API</source>
        <translation>H200 8基のDeepSeek-V3とDeepSeek公式API</translation>
    </message>
    <message>
        <source>gpt-oss-120b on one H100 against GPT-5 mini</source>
        <translation>H100 1基のgpt-oss-120bとGPT-5 mini</translation>
    </message>
    <message>
        <source>Llama 3.3 70B on rented H100s against GPT-4o mini</source>
        <translation>レンタルH100のLlama 3.3 70BとGPT-4o mini</translation>
    </message>
    <message>
        <source>An 8B model on one L40S</source>
        <translation>L40S 1基の8Bモデル</translation>
    </message>
    <message>
        <source>Owned 8x H100 against rented</source>
        <translation>H100 8基：自社保有とレンタル</translation>
    </message>
</context>
<context>
    <name>ui::CatalogueImports</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>取り込まなかったもの：</translation>
    </message>
    <message>
        <source>One row of “%1” is in your catalogue now.</source>
        <translation>「%1」の1件をカタログに取り込みました。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of “%1” are in your catalogue now.</source>
        <translation>
            <numerusform>「%1」の%n件をカタログに取り込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>取り込めませんでした</translation>
    </message>
    <message>
        <source>Price, usage and model files (%1)</source>
        <translation>価格・利用実績・モデルのファイル (%1)</translation>
    </message>
    <message>
        <source>Your own catalogue cannot be read</source>
        <translation>自分のカタログを読み込めません</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存されませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n prices are in your catalogue now.</source>
        <translation>
            <numerusform>%n 件の価格がカタログに入りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>You paid %1; in this scenario the same tokens cost %2 at %3.</source>
        <translation>支払額は %1 でした。このシナリオでは、同じトークンが %3 で %2 になります。</translation>
    </message>
    <message>
        <source>In this scenario the same tokens cost %1 at %2.</source>
        <translation>このシナリオでは、同じトークンが %2 で %1 になります。</translation>
    </message>
    <message>
        <source>Traffic of %1</source>
        <translation>%1 のトラフィック</translation>
    </message>
    <message>
        <source>&amp;Use it for this scenario</source>
        <translation>このシナリオに使う(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ui::ChartExports</name>
    <message>
        <source>Not exported</source>
        <translation>書き出せませんでした</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>「%1」に書き込めませんでした：%2。</translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation>「%1」を書き出しました。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n charts.</source>
        <translation>
            <numerusform>%n個のグラフを書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>brief</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>印刷しました。</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>印刷できませんでした</translation>
    </message>
    <message>
        <source>The printer takes no page.</source>
        <translation>プリンターがページを受け付けません。</translation>
    </message>
</context>
<context>
    <name>ui::ChartMenuButton</name>
    <message>
        <source>Menu of “%1”</source>
        <translation>「%1」のメニュー</translation>
    </message>
    <message>
        <source>Look at it otherwise, enlarge, export</source>
        <translation>見方の切り替え、拡大、書き出し</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>クリップボードにコピー</translation>
    </message>
    <message>
        <source>Second input</source>
        <translation>縦軸の入力項目</translation>
    </message>
    <message>
        <source>Size of pictures …</source>
        <translation>画像のサイズ…</translation>
    </message>
    <message>
        <source>Copy the data as a table</source>
        <translation>データを表としてコピー</translation>
    </message>
    <message>
        <source>The data as a table …</source>
        <translation>データを表で …</translation>
    </message>
</context>
<context>
    <name>ui::CompareDialog</name>
    <message>
        <source>Plans side by side</source>
        <translation>プランの比較</translation>
    </message>
    <message>
        <source>They differ in no input</source>
        <translation>異なる入力項目なし</translation>
    </message>
    <message>
        <source>In which inputs they differ</source>
        <translation>異なる入力項目</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>表としてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV …</source>
        <translation>CSVで保存(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>ui::CorrelationsDialog</name>
    <message>
        <source>Ranges that move together</source>
        <translation>連動する範囲</translation>
    </message>
    <message>
        <source>With 1 the one is high where the other is, with -1 where it is low; pairs that do not stand here move on their own. Inputs with a range can be paired.</source>
        <translation>1では一方が高いとき他方も高く、-1では他方が低くなります。ここにない組は独立に動きます。範囲のある入力を組にできます。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力項目</translation>
    </message>
    <message>
        <source>goes with</source>
        <translation>連動する相手</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>順位相関</translation>
    </message>
    <message>
        <source>&amp;Add or change</source>
        <translation>追加・変更(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Give two inputs a range first: a right click on an input.</source>
        <translation>先に二つの入力に範囲を付けてください（入力を右クリック）。</translation>
    </message>
    <message>
        <source>An input cannot be paired with itself.</source>
        <translation>同じ入力どうしは組にできません。</translation>
    </message>
    <message>
        <source>Not all of them can be at once: what goes with one input has to go together, too.</source>
        <translation>すべてを同時には満たせません。一つの入力に連動するものどうしも連動する必要があります。</translation>
    </message>
</context>
<context>
    <name>ui::DecisionDialog</name>
    <message>
        <source>Note a decision</source>
        <translation>決定を記録</translation>
    </message>
    <message>
        <source>&amp;What was decided, and why</source>
        <translation>何をなぜ決めたか(&amp;W)</translation>
    </message>
    <message>
        <source>The answer today goes in beside it: %1</source>
        <translation>今日の答えも一緒に記録されます：%1</translation>
    </message>
    <message>
        <source>&amp;Before, the latest first</source>
        <translation>以前の記録（新しい順）(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ui::Document</name>
    <message>
        <source>Not saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>“%1” is not saved. %2 Nothing is lost: the scenario is still open and the old file, if there was one, is as it was.</source>
        <translation>「%1」を保存できませんでした。%2失われたものはありません。シナリオは開いたままで、元のファイルがあればそのまま残っています。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>No more tabs</source>
        <translation>これ以上タブを開けません</translation>
    </message>
    <message>
        <source>“%1” is open in another tab. Close that tab first, or save under another name.</source>
        <translation>「%1」は別のタブで開いています。先にそのタブを閉じるか、別の名前で保存してください。</translation>
    </message>
    <message>
        <source>Name and notes</source>
        <translation>名前とメモ</translation>
    </message>
    <message>
        <source>%1 scenarios are open, as many as the window holds. Close one of them first.</source>
        <translation>%1件のシナリオを開いており、これが上限です。先にどれかを閉じてください。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>“%1” had other names on the disk (hard links).</source>
        <translation>「%1」にはディスク上に別の名前（ハードリンク）がありました。</translation>
    </message>
    <message>
        <source>It is saved under this one. The others keep what they held.</source>
        <translation>この名前で保存しました。ほかの名前の内容は元のままです。</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>ファイルがなくなっています</translation>
    </message>
    <message>
        <source>These files were deleted or moved. What was opened from them is still here, and saving writes it anew.</source>
        <translation>次のファイルは削除されたか、移動されました。開いた内容はここに残っており、保存すれば新しく書き出されます。</translation>
    </message>
    <message>
        <source>My case</source>
        <translation>自分のケース</translation>
    </message>
    <message>
        <source>Exported pictures and pages (*.png *.html)</source>
        <translation>書き出した画像とページ (*.png *.html)</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力項目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>No input has a range yet: a right click on one says how far it may be off. Without ranges only the throughput model&apos;s own error makes the answer uncertain.</source>
        <translation>まだ範囲のある入力はありません。入力を右クリックすると、どれだけずれうるかを指定できます。範囲がなければ、答えを不確かにするのはスループットの推定誤差だけです。</translation>
    </message>
    <message>
        <source>In nine cases of ten each of these lies between its two ends; the chance that self-hosting is cheaper comes from that. A right click on an input changes its own.</source>
        <translation>いずれも十中九までこの両端の間にあるとして、自社運用のほうが安い確率を求めます。入力を右クリックすると範囲を変えられます。</translation>
    </message>
</context>
<context>
    <name>ui::Download</name>
    <message numerus="yes">
        <source>The server took longer than %n seconds.</source>
        <translation>
            <numerusform>サーバーの応答に %n 秒以上かかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>アドレスは https:// で始まる必要があります。</translation>
    </message>
    <message numerus="yes">
        <source>The file is larger than %n MB.</source>
        <translation>
            <numerusform>ファイルが %n MB を超えています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>サーバーの応答はステータス %1 でした。</translation>
    </message>
</context>
<context>
    <name>ui::GoalDialog</name>
    <message>
        <source>What would it take?</source>
        <translation>何が必要か</translation>
    </message>
    <message>
        <source>&amp;What is to change</source>
        <translation>変えたいもの(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;By or to what</source>
        <translation>どれだけ、またはいくらに(&amp;B)</translation>
    </message>
    <message>
        <source>By means &amp;of</source>
        <translation>動かす入力(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Use this value</source>
        <translation>この値を使う(&amp;U)</translation>
    </message>
    <message>
        <source>That is neither a share with its sign nor an amount.</source>
        <translation>符号付きの割合でも金額でもありません。</translation>
    </message>
    <message>
        <source>%1 does nothing as the scenario is.</source>
        <translation>このシナリオでは%1は影響しません。</translation>
    </message>
    <message>
        <source>A share of what it is now with its sign (-20%, +5%), or an amount a month (%1).</source>
        <translation>今に対する符号付きの割合（-20%、+5%）、または月額（%1）。</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>このページを検索</translation>
    </message>
    <message>
        <source>Enter: the next one</source>
        <translation>Enter：次へ</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>このページにはありません</translation>
    </message>
</context>
<context>
    <name>ui::InputGroup</name>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほかに %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InputPanel</name>
    <message>
        <source>Find an input</source>
        <translation>入力項目を検索</translation>
    </message>
    <message>
        <source>No input matches “%1”.</source>
        <translation>「%1」に当てはまる入力はありません。</translation>
    </message>
</context>
<context>
    <name>ui::InputRow</name>
    <message>
        <source>Was %1. Click to put it back.</source>
        <translation>元の値は%1。クリックで戻します。</translation>
    </message>
    <message>
        <source>Put %1 back to %2</source>
        <translation>%1を%2に戻す</translation>
    </message>
    <message>
        <source>Source: %1, %2</source>
        <translation>出典：%1、%2</translation>
    </message>
    <message>
        <source>In nine cases of ten between %1 and %2</source>
        <translation>十中九まで%1から%2の間</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1のメモ</translation>
    </message>
    <message>
        <source>Source and note …</source>
        <translation>出典とメモ …</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>メモ：%1</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>キー：%1</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Unsaved changes are not kept for recovery. %1</source>
        <translation>未保存の変更を復元用に保存できません。%1</translation>
    </message>
    <message>
        <source>Rent or Run</source>
        <translation>Rent or Run</translation>
    </message>
    <message>
        <source>Your own catalogue is left out</source>
        <translation>独自のカタログは使われていません</translation>
    </message>
    <message>
        <source>These files of your own prices and models cannot be read. The program works without them; nothing in them is changed.</source>
        <translation>独自の価格・モデルの次のファイルを読み込めません。これらを使わずに動作します。ファイルの内容は変更していません。</translation>
    </message>
    <message>
        <source>Unsaved work cannot be read</source>
        <translation>未保存の作業を読み込めません</translation>
    </message>
    <message>
        <source>An earlier run left it behind. It stays where it is:</source>
        <translation>以前の実行時に残されたものです。元の場所にそのまま残します：</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>見つからないファイル</translation>
    </message>
    <message>
        <source>These files were open when the program ended. They were deleted or moved since, and nothing in them was unsaved.</source>
        <translation>これらのファイルは前回の終了時に開かれていました。その後、削除または移動されています。未保存の変更はありませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::MarketDialog</name>
    <message>
        <source>&amp;Other models whose score is as good</source>
        <translation>スコアが同等以上のほかのモデルも含める(&amp;O)</translation>
    </message>
    <message>
        <source>The cheapest plan</source>
        <translation>最安のプラン</translation>
    </message>
    <message>
        <source>Open in a &amp;new tab</source>
        <translation>新しいタブで開く(&amp;N)</translation>
    </message>
    <message>
        <source>Plans, the cheapest first</source>
        <translation>プラン（安い順）</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>月%1</translation>
    </message>
</context>
<context>
    <name>ui::MyCaseDialog</name>
    <message>
        <source>users, ten requests a day each</source>
        <translation>ユーザー(1人1日10リクエスト)</translation>
    </message>
    <message>
        <source>requests a day</source>
        <translation>リクエスト/日</translation>
    </message>
    <message>
        <source>words a day</source>
        <translation>語/日</translation>
    </message>
    <message>
        <source>tokens a month</source>
        <translation>トークン/月</translation>
    </message>
    <message>
        <source>&amp;People wait for the answer</source>
        <translation>人が回答を待つ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Machines of our own are an option</source>
        <translation>自社マシンも選択肢にする(&amp;M)</translation>
    </message>
    <message>
        <source>My case</source>
        <translation>自分のケース</translation>
    </message>
    <message>
        <source>Five answers make a scenario to start from. Every figure behind them has its source and can be changed afterwards.</source>
        <translation>5つの回答から出発点のシナリオを作ります。使われる数値にはすべて出典があり、後から変更できます。</translation>
    </message>
    <message>
        <source>What does it &amp;do?</source>
        <translation>用途(&amp;D)</translation>
    </message>
    <message>
        <source>How &amp;much?</source>
        <translation>量(&amp;M)</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Which &amp;API today?</source>
        <translation>現在のAPI(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Start from this</source>
        <translation>これで始める(&amp;S)</translation>
    </message>
    <message>
        <source>against %1 on %2</source>
        <translation>比較先: %2上の%1</translation>
    </message>
    <message>
        <source>%1 at the API, people included</source>
        <translation>APIで%1（人件費込み）</translation>
    </message>
    <message>
        <source>%1 a month: my bill</source>
        <translation>月%1：今の請求額</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>ドル</translation>
    </message>
</context>
<context>
    <name>ui::NameDialog</name>
    <message>
        <source>Name and notes</source>
        <translation>名前とメモ</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>It stands in reports and pictures. Title and tab show the file&apos;s name, “%1”.</source>
        <translation>この名前は概要と画像に載ります。タイトルとタブにはファイル名「%1」が表示されます。</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>メモ(&amp;T)</translation>
    </message>
    <message>
        <source>What the figures rest on, for those who read the report.</source>
        <translation>数値の根拠など、概要を読む人のためのメモです。</translation>
    </message>
</context>
<context>
    <name>ui::NoticeLine</name>
    <message>
        <source>Note</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>ui::NumberField</name>
    <message>
        <source>“%1” is not a number that fits here. Type for example %2.</source>
        <translation>「%1」はここに入力できる数値ではありません。例：%2</translation>
    </message>
    <message>
        <source>%1 takes whole numbers only.</source>
        <translation>「%1」は整数のみです。</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3.</source>
        <translation>「%1」の範囲は%2～%3です。</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3, or 0: %4.</source>
        <translation>「%1」の範囲は%2～%3、または0（%4）です。</translation>
    </message>
    <message>
        <source>Type a number, for example %1.</source>
        <translation>数値を入力してください。例：%1</translation>
    </message>
</context>
<context>
    <name>ui::NumberRow</name>
    <message>
        <source>How sure is it? …</source>
        <translation>どのくらい確かですか？…</translation>
    </message>
    <message>
        <source>What would it take? …</source>
        <translation>何が必要か …</translation>
    </message>
</context>
<context>
    <name>ui::OwnRowsDialog</name>
    <message>
        <source>&amp;Copy the row</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete the row</source>
        <translation>行を削除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete &amp;all of yours</source>
        <translation>自分の行をすべて削除(&amp;A)</translation>
    </message>
    <message>
        <source>Your own prices and models</source>
        <translation>自分の価格とモデル</translation>
    </message>
    <message>
        <source>Kind of rows</source>
        <translation>行の種類</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>&amp;New row</source>
        <translation>新しい行(&amp;N)</translation>
    </message>
    <message>
        <source>All of these are shipped with the program. A cell that you change makes the row yours.</source>
        <translation>これらはすべてプログラムに付属する行です。セルを変更すると、その行は自分の行になります。</translation>
    </message>
    <message numerus="yes">
        <source>%n of these are yours; without them the shipped ones hold again.</source>
        <translation>
            <numerusform>このうち %n 行が自分の行です。削除すると付属の行に戻ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用量</translation>
    </message>
</context>
<context>
    <name>ui::PictureSizeDialog</name>
    <message>
        <source>Slide</source>
        <translation>スライド</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>In a document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation>画像のサイズ</translation>
    </message>
    <message>
        <source>A size of your own</source>
        <translation>任意のサイズ</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用途(&amp;F)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>サイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>S&amp;cale of a PNG</source>
        <translation>PNGの倍率(&amp;C)</translation>
    </message>
    <message>
        <source>A PNG has %1 pixels; letters grow with the size.</source>
        <translation>PNGは%1ピクセル。文字はサイズに合わせて大きくなります。</translation>
    </message>
    <message>
        <source>A picture has at most %1 pixels a side.</source>
        <translation>画像の一辺は最大%1ピクセルです。</translation>
    </message>
    <message>
        <source>With the &amp;answer in a sentence</source>
        <translation>答えの文を入れる(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ui::PortfolioDialog</name>
    <message>
        <source>Portfolio</source>
        <translation>ポートフォリオ</translation>
    </message>
    <message>
        <source>What each workload costs alone, and all of them apart and together</source>
        <translation>各ワークロードの単独の費用と、全体を別々・共有で運用した場合の費用</translation>
    </message>
    <message>
        <source>Who shares machines, and why not</source>
        <translation>どのワークロードがマシンを共有し、しないものはなぜか</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>表としてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV …</source>
        <translation>CSVで保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown …</source>
        <translation>Markdownで保存(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>ui::PresetPopup</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>検索：%1</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>「%1」に一致するものはありません。</translation>
    </message>
    <message>
        <source>Nothing in the list is all of that.</source>
        <translation>すべてを満たすものは一覧にありません。</translation>
    </message>
</context>
<context>
    <name>ui::PricesDialog</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>In your catalogue</source>
        <translation>カタログの価格</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>リストの価格</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>変わる内容</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>取得(&amp;F)</translation>
    </message>
    <message>
        <source>Check prices</source>
        <translation>価格の確認</translation>
    </message>
    <message>
        <source>Fetches a price list, the only time that this program uses the network. It shows what would change and changes nothing without your yes.</source>
        <translation>価格リストを取得します。このプログラムがネットワークを使うのはこのときだけです。変わる内容を表示し、承認なしには何も変更しません。</translation>
    </message>
    <message>
        <source>Address of the price list</source>
        <translation>価格リストのアドレス</translation>
    </message>
    <message>
        <source>Also models that your catalogue does not have</source>
        <translation>カタログにないモデルも追加する</translation>
    </message>
    <message>
        <source>&amp;Take these prices</source>
        <translation>この価格を採用(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing was fetched. %1</source>
        <translation>何も取得されませんでした。%1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stopped; nothing was fetched.</source>
        <translation>停止しました。何も取得されていません。</translation>
    </message>
    <message>
        <source>This is no price list: %1</source>
        <translation>価格リストではありません: %1</translation>
    </message>
    <message>
        <source>There are no API prices in this file.</source>
        <translation>このファイルに API の価格はありません。</translation>
    </message>
    <message>
        <source>%1 prices would change, %2 are the same, %3 models are new.</source>
        <translation>%1 件の価格が変わり、%2 件は同じ、%3 件のモデルは新規です。</translation>
    </message>
</context>
<context>
    <name>ui::ProblemDialog</name>
    <message>
        <source>line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1行%2列</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題の一覧</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力項目</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Not opened: %1</source>
        <translation>開けませんでした：%1</translation>
    </message>
    <message>
        <source>“%1” has a problem and was not opened.</source>
        <translation>「%1」に問題があり、開けませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n problems and was not opened.</source>
        <translation>
            <numerusform>「%1」に%n件の問題があり、開けませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The scenario that was open stays as it was.</source>
        <translation>開いていたシナリオはそのままです。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>取り込めませんでした：%1</translation>
    </message>
    <message>
        <source>Nothing of “%1” was imported.</source>
        <translation>「%1」からは何も取り込みませんでした。</translation>
    </message>
    <message>
        <source>Your catalogue stays as it was.</source>
        <translation>カタログはそのままです。</translation>
    </message>
</context>
<context>
    <name>ui::RangeDialog</name>
    <message>
        <source>How sure is it?</source>
        <translation>どのくらい確かですか？</translation>
    </message>
    <message>
        <source>%1 is now %2. In nine cases of ten it lies between these two; the chance that self-hosting is cheaper comes from that. The range goes along when the input is moved.</source>
        <translation>%1は現在%2です。十中九までこの二つの間にあるとして、自社運用のほうが安い確率を求めます。入力を動かすと範囲も一緒に動きます。</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>下限(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>上限(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;No range</source>
        <translation>範囲なし(&amp;N)</translation>
    </message>
    <message>
        <source>The first value has to be below the second.</source>
        <translation>下限は上限より小さくしてください。</translation>
    </message>
</context>
<context>
    <name>ui::ReadingProgress</name>
    <message>
        <source>Reading “%1” …</source>
        <translation>「%1」を読み込み中 …</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ui::Recovery</name>
    <message>
        <source>Nothing may be written into the folder “%1”.</source>
        <translation>フォルダ「%1」には書き込めません。</translation>
    </message>
</context>
<context>
    <name>ui::RowsModel</name>
    <message>
        <source>yours</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>付属</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手入力</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioController</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1(変更済み)</translation>
    </message>
    <message>
        <source>Today&apos;s prices</source>
        <translation>現在の価格</translation>
    </message>
    <message>
        <source>The price counts as one of the term “%1”, which can be changed beside the machine.</source>
        <translation>この価格は「%1」の契約期間の価格として扱われます。契約期間はマシンの欄で変更できます。</translation>
    </message>
</context>
<context>
    <name>ui::SeriesRow</name>
    <message>
        <source>Draw …</source>
        <translation>描く …</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>%1を描く</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>At the start, &amp;open what was open at the end</source>
        <translation>起動時に前回開いていたものを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Si&amp;ze of pictures</source>
        <translation>画像の大きさ(&amp;Z)</translation>
    </message>
    <message>
        <source>%1, %2x …</source>
        <translation>%1、%2倍 …</translation>
    </message>
    <message>
        <source>Tabs, their unsaved changes and the window&apos;s place. Closing then asks nothing.</source>
        <translation>タブ、未保存の変更、ウィンドウの位置。閉じるときの確認はなくなります。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>外観(&amp;K)</translation>
    </message>
    <message>
        <source>A sign of your own may be typed.</source>
        <translation>任意の記号も入力できます。</translation>
    </message>
    <message>
        <source>&amp;Money is shown in</source>
        <translation>表示する通貨(&amp;M)</translation>
    </message>
    <message>
        <source>One US &amp;dollar is</source>
        <translation>1米ドルは(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rate of the day</source>
        <translation>レートの日付(&amp;R)</translation>
    </message>
    <message>
        <source>Prices are in US dollars, and so is everything.</source>
        <translation>料金は米ドルなので、すべて米ドルで表示します。</translation>
    </message>
    <message>
        <source>How many of it are one US dollar? Type the rate, for example 0.92.</source>
        <translation>1米ドルはいくらですか。レートを入力してください（例：0.92）。</translation>
    </message>
    <message>
        <source>Every amount in the window, on pictures and in the brief is times this rate, which stands with them. Files, CSV and workbooks stay in US dollars.</source>
        <translation>ウィンドウ、画像、要約の金額はすべてこのレートで換算し、レートも併記します。ファイル、CSV、ワークブックは米ドルのままです。</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Prices of %1</source>
        <translation>単価は%1時点</translation>
    </message>
    <message>
        <source>Nothing to warn of.</source>
        <translation>警告はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all notices</source>
        <translation>すべての通知を表示</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>ready-made</source>
        <translation>付属シナリオ</translation>
    </message>
    <message>
        <source>F2 shows the working</source>
        <translation>F2 計算過程</translation>
    </message>
    <message>
        <source>F11 presents</source>
        <translation>F11 プレゼンテーション</translation>
    </message>
    <message>
        <source>Nothing else to warn of.</source>
        <translation>ほかに警告はありません。</translation>
    </message>
    <message>
        <source>in no file yet</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Use today&apos;s prices</source>
        <translation>現在の価格を使う</translation>
    </message>
</context>
<context>
    <name>ui::SurgeBar</name>
    <message>
        <source>Traffic times %1 for some hours</source>
        <translation>数時間のあいだトラフィックが%1倍</translation>
    </message>
    <message>
        <source>What some hours of %1 times the traffic would cost and take; the month&apos;s answer stays.</source>
        <translation>トラフィックが数時間%1倍になったときの費用と必要なもの。月の答えはそのままです。</translation>
    </message>
    <message>
        <source>How long it surges</source>
        <translation>急増の長さ</translation>
    </message>
    <message>
        <source>Surge %1</source>
        <translation>急増%1</translation>
    </message>
</context>
<context>
    <name>ui::TabBar</name>
    <message>
        <source>%1: not saved in a file yet.</source>
        <translation>%1：まだファイルに保存されていません。</translation>
    </message>
    <message>
        <source>Open scenarios</source>
        <translation>開いているシナリオ</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1、未保存</translation>
    </message>
    <message>
        <source>Tabs further to the left</source>
        <translation>左側のタブ</translation>
    </message>
    <message>
        <source>Tabs further to the right</source>
        <translation>右側のタブ</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>「%1」を閉じる</translation>
    </message>
    <message>
        <source>%1, part of the portfolio</source>
        <translation>%1、ポートフォリオに含まれています</translation>
    </message>
</context>
<context>
    <name>ui::TableDialog</name>
    <message>
        <source>&amp;Copy as table</source>
        <translation>表としてコピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ui::ValueNoteDialog</name>
    <message>
        <source>Source and note</source>
        <translation>出典とメモ</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1は現在%2です。</translation>
    </message>
    <message>
        <source>This was written of another value, %1.</source>
        <translation>これは別の値%1についてのメモです。</translation>
    </message>
    <message>
        <source>Where it is &amp;from</source>
        <translation>出典(&amp;F)</translation>
    </message>
    <message>
        <source>As &amp;of (YYYY-MM-DD)</source>
        <translation>日付（YYYY-MM-DD）(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>メモ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>A day is written as 2026-11-23.</source>
        <translation>日付は2026-11-23のように書きます。</translation>
    </message>
    <message>
        <source>Its source: %1, %2. What is written here goes before it.</source>
        <translation>出典：%1、%2。ここに書いた内容が優先されます。</translation>
    </message>
</context>
<context>
    <name>ui::VerdictBar</name>
    <message>
        <source>API</source>
        <comment>as in the headline</comment>
        <translation>API</translation>
    </message>
    <message>
        <source>GPUs</source>
        <comment>as in the headline</comment>
        <translation>レンタルGPU</translation>
    </message>
    <message>
        <source>own hardware</source>
        <comment>as in the headline</comment>
        <translation>自社ハードウェア</translation>
    </message>
    <message>
        <source>break-even: no answer</source>
        <translation>損益分岐点：算出不可</translation>
    </message>
    <message>
        <source>always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>self-hosting is cheaper at any traffic</source>
        <translation>自社運用が常に安い</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>break-even: self-hosting never wins</source>
        <translation>損益分岐点：自社運用は優位にならない</translation>
    </message>
    <message>
        <source>break-even, words/day</source>
        <translation>損益分岐点（語/日）</translation>
    </message>
    <message>
        <source>chance self-hosting wins</source>
        <translation>自社運用が安⁠い⁠確⁠率</translation>
    </message>
    <message>
        <source>saved in a year: no answer</source>
        <translation>年間節約額：算出不可</translation>
    </message>
    <message>
        <source>saved in a year</source>
        <translation>年間節約額</translation>
    </message>
    <message>
        <source>%1, per month</source>
        <translation>%1 月⁠額</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1：算出不可</translation>
    </message>
    <message numerus="yes">
        <source>%n more are pinned.</source>
        <translation>
            <numerusform>ほかに%n件を固定しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a pin</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>“%1” at %2</source>
        <comment>a pin of another traffic</comment>
        <translation>「%1」（%2）</translation>
    </message>
    <message>
        <source>The same cost as %1.</source>
        <translation>%1と同額。</translation>
    </message>
    <message>
        <source>%1 a month less than %2.</source>
        <translation>%2より月に%1⁠安⁠い。</translation>
    </message>
    <message>
        <source>%1 a month more than %2.</source>
        <translation>%2より月に%1高い。</translation>
    </message>
    <message>
        <source>break-even, requests/day</source>
        <translation>損益分岐点、リクエスト/日</translation>
    </message>
    <message>
        <source>the API costs %1 more and its limit lets %2 through</source>
        <translation>APIは%1増え、上限により%2だけ通ります</translation>
    </message>
    <message>
        <source>the API costs %1 more</source>
        <translation>APIは%1増えます</translation>
    </message>
    <message>
        <source>today&apos;s machines carry %1, the rest waits or is turned away; all of it takes %2 more for %3</source>
        <translation>今のマシンで%1を処理し、残りは待つか断られます。すべて処理するには%2台追加で%3</translation>
    </message>
    <message>
        <source>today&apos;s machines carry it</source>
        <translation>今のマシンで処理できます</translation>
    </message>
    <message>
        <source>own machines carry %1</source>
        <translation>自社マシンで%1を処理</translation>
    </message>
    <message>
        <source>×%1 for %2: %3.</source>
        <translation>%2のあいだ×%1：%3。</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <comment>an option against a pin&apos;s</comment>
        <translation>%1は同じ</translation>
    </message>
    <message>
        <source>%1 %2 less</source>
        <comment>an option against a pin&apos;s</comment>
        <translation>%1は%2安い</translation>
    </message>
    <message>
        <source>%1 %2 more</source>
        <comment>an option against a pin&apos;s</comment>
        <translation>%1は%2高い</translation>
    </message>
    <message>
        <source>Option by option: %1.</source>
        <translation>選択肢ごと：%1。</translation>
    </message>
    <message>
        <source>no option has an answer</source>
        <translation>答えのある選択肢はありません</translation>
    </message>
    <message>
        <source>chance the mix wins</source>
        <translation>組み合わせが安⁠い⁠確⁠率</translation>
    </message>
</context>
<context>
    <name>ui::WeekBars</name>
    <message>
        <source>%1 the mean</source>
        <translation>平均の%1</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>トラフィックなし</translation>
    </message>
    <message>
        <source>Hours, drawn as bars</source>
        <translation>時間ごとの棒</translation>
    </message>
</context>
<context>
    <name>ui::WeekDialog</name>
    <message>
        <source>Draw the hours</source>
        <translation>時間ごとに描く</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>Start from …</source>
        <translation>元にする …</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>24 hours, every day alike</source>
        <translation>24時間（毎日同じ）</translation>
    </message>
    <message>
        <source>168 hours, a week</source>
        <translation>168時間（1週間）</translation>
    </message>
    <message>
        <source>Draw with the mouse. By keys: arrows choose an hour and move its bar, with Ctrl a day further; a digit sets tenths and goes on.</source>
        <translation>マウスで描きます。キーでは矢印で時間を選び棒を動かし、Ctrlで1日ずつ移ります。数字は10分の1単位で設定して次へ進みます。</translation>
    </message>
    <message>
        <source>%1. The busiest hour has %2 the mean.</source>
        <translation>%1。最も混む時間は平均の%2。</translation>
    </message>
    <message>
        <source>Some hour needs traffic.</source>
        <translation>どれかの時間にトラフィックが必要です。</translation>
    </message>
</context>
<context>
    <name>ui::WorkingView</name>
    <message>
        <source>The working</source>
        <translation>計算過程</translation>
    </message>
    <message>
        <source>Close the working</source>
        <translation>計算過程を閉じる</translation>
    </message>
    <message>
        <source>Close (F2)</source>
        <translation>閉じる（F2）</translation>
    </message>
</context>
</TS>
