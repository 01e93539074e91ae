import CorpusModel
import Readers

/// A small issue in two languages, with the faults that recovery from pages leaves.
enum JournalIssueFixture {
  static func read(_ text: String) throws -> ReadDocument? {
    readDocument(bytes: Array(text.utf8), file: "issue.txt").document
  }

  static let chinese = """


    河岸

    RIVERBANK

    2021年第二期

    河岸 (季刊)

    2021年第2期

    编辑出版：
    河岸民间协会
    秘书处

    主编：林远
    编辑：苏禾 何田
    方石

    地址：海城市柳街3号
    电话：5550001

    目 录

    开卷

    - 01 从一座桥说起

    声音

    - 03 （一） 《一起种树，一起过冬》
    04 （二） 《给邻居的一封信》

    目 录

    - 06 修路的人
    ——三个村子的冬天

    远方

    - 09 十场夜谈

    从一座桥说起

    林远

    去年冬天，河上的旧桥断了。村里人 and 镇上的工人商量了三天，决定自己动手，先把木料从



    桥头的第一根木桩

    上游运下来，再请老木匠教年轻人打榫。到了春天，桥又通了。

    新桥长$1 2 0$米。

    （作者单位：海城桥梁研究所）

    声音

    【编者按】这一组文章来自两个村子。它们写于同一个星期。

    （一）一起种树 一起过冬

    我们十二个人在山坡上种了三百棵树。我们约定：

    ——每人照看二十五棵。遇到大雪，先去看最小的

    那几棵。

    ——每个月见一次面。

    （山坡小组供稿，苏禾整理）

    （二）给邻居的一封信

    亲爱的邻居，下面的话我想了很久。

    河对岸的灯还亮着，我就知道你们平安。



    河岸民间协会
    RIVERBANK SOCIETY

    首页

    关于我们

    新闻中心

    联系我们

    首页 > 新闻中心

    2021-02-03

    给邻居的一封信

    河对岸的灯还亮着，我就知道你们平安。

    春天来了，请到我家来喝茶。

    春天来了，请到我家来喝茶。

    （来源：河岸晚报，作者系海城中学教师）

    修路的人
    ——三个村子的冬天

    文/何田 方石

    一、东村

    东村的路修了四十天。最难的一段在石桥下面，工人们每天只能前进两米，

    河岸 2021年第2期

    因为下面全是石头。

    二、西村

    西村没有石头，但是没有钱。

    - 7 -

    （作者系海城大学教授、路桥协会理事）

    十场夜谈

    本刊记者 苏禾

    第一场夜谈在茶馆举行，记录如下。

    问：您最早什么时候到这里？

    老周：二十年前。那时候只有一条船。

    问：后来呢？

    老周：后来有了桥，人就多了。

    （张明译）
    """

  static let english = """


    RIVERBANK

    No. 2, 2021

    Sponsor:

    Riverbank Society Chief Editor: Lin Yuan **Layuot Editor:** Su He **Editors:** He Tian Fang Shi

    International Standard Serial Number: ISSN 1234-5678

    Address: 3 Willow Street Haicheng China Tel: 5550001

    CONTENTS

    OPENING

    01 It Began with a Bridge

    VOICES

    - 03 Planting Trees Together, Wintering Together
    - 05 Those Who Build the Road: A Winter in Three Villages

    CONTENTS

    - 08 Ten Evening Talks

    It Began with a Bridge

    Lin Yuan

    Last winter the old bridge over the river broke. People talked for three days, and then they decided to bring the timber from



    The First Pile of the New Bridge

    the upper valley. It cost \\$4,500, or $9 0 0$ a family, and **nobody** complained. In spring the bridge

    OPENING

    was open again.

    (The author is the Director of the Bridge Institute, Translated by Su He)

    VOICES

    [Editor's Note] These pieces come from two villages. They were written in the same week.

    Planting Trees Together, Wintering Together

    Twelve of us planted three hundred trees on the slope. We agreed:

    ——Each of us looks after twenty-five. In heavy snow we see to the smallest

    > ones first.

    ——We meet once a month.

    carried the water up the hill by hand, and nobody slept before midnight.

    In the first dry week the whole group has

    (Contributed by the Slope Group)

    Translated by HeTian

    Those Who Build the Road

    ——A Winter in Three Villages

    Hong Ping & Stephen Archer

    ${\\rm I}$. The East Village

    The road in the east took forty days. The worst part lay below the stone bridge, where the men of the

    RIVERBANK No. 2, 2021

    East Road Company moved two metres a day. The group has carried stone before.

    ${\\rm I\\hspace{-1.5pt}I}$. The West Village

    There are no stones in the west, but there is no money either.

    - 7 -

    (Source: Riverbank Evening News)

    Ten Evening Talks

    By Su He

    The first talk was held in the tea house.

    Lake Session

    On May 3 ten people came to the lake and spoke about boats.

    Hill Session

    On May 10 nine people came to the hill and spoke about trees.

    Wood Session

    On May 17 eight people came to the wood and spoke about birds.

    (Translated by Fang Shi and Lin Yuan)
    """
}
