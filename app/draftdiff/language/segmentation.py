"""The words of Chinese, which writes no spaces: the one door to a segmenter.

The segmenter (rjieba, a binding of jieba-rs) knows simplified characters, so traditional ones
are handed to it in their simplified form, character for character. It is loaded when the first
Chinese text is cut. Where it is not installed, text is cut only beside the words that hold
sentences together: coarser, but never through a word.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from functools import cache, partial

_JOINTS = (
    "应当|應當|可以|不得|必须|必須|按照|依照|根据|根據|以及|或者|并且|並且|但是|对于|對於|关于|關於|"
    "有关|有關|其他|下列|上述|任何|以上|以下|以内|以內|未经|未經|经过|經過|通过|通過|为了|為了|由于|由於|"
    "的|和|或|与|與|及|由|被|其|该|該|但|则|則"
)
_HELD = (
    "目的|共和国|共和國|和平|和谐|和諧|总和|總和|参与|參與|给与|給與|普及|涉及|及时|及時|及格|自由|理由|由来|"
    "由來|其中|其余|其餘|尤其|活该|准则|準則|规则|規則|原则|原則|否则|否則|通则|通則|细则|細則|总则|總則|附则|附則"
)
"""Words that hold a character which would else be a joint."""
_JOINT = re.compile(f"(?P<held>{_HELD})|(?P<joint>{_JOINTS})")

_PAIRS = (
    "個个們们來来倉仓側侧偵侦偽伪備备傳传債债傷伤傾倾僅仅價价儀仪億亿優优償偿儲储兒儿內内兩两冊册凍冻"
    "劃划則则剛刚創创劇剧勞劳動动務务勝胜勢势勳勋勵励勸劝匯汇區区協协參参員员問问啟启單单喪丧嚇吓嚴严"
    "囑嘱國国圍围園园圖图團团執执堅坚報报場场塊块塗涂墊垫壓压壞坏壟垄壯壮壽寿夠够夢梦奪夺奮奋婦妇媽妈"
    "嬰婴學学孫孙實实審审寫写寬宽寶宝將将專专尋寻對对導导屆届屍尸層层屬属島岛峽峡嶺岭師师帳账帶带"
    "幣币幫帮幹干幾几庫库廠厂廢废廣广廳厅張张強强彈弹彙汇後后從从復复徵征應应態态慘惨慣惯憑凭憲宪懲惩懷怀"
    "戰战戲戏戶户拋抛捨舍掃扫採采換换揚扬損损搖摇搶抢擇择擊击擋挡擔担據据擬拟擴扩擾扰攜携攝摄攤摊敗败"
    "敵敌數数斷断於于時时晉晋暫暂會会東东條条業业極极構构槍枪樁桩樓楼標标樞枢樣样樹树橋桥機机檔档檢检"
    "櫃柜權权欄栏歐欧歡欢歲岁歷历歸归殘残殺杀毀毁氣气決决沒没況况淚泪淨净測测渾浑準准溝沟溫温滅灭"
    "滿满漁渔漢汉潔洁潛潜潰溃濟济濫滥濱滨灣湾災灾為为無无煉炼煙烟熱热燈灯營营爭争爾尔牆墙狀状獄狱獎奖"
    "獨独獲获獻献環环現现產产畫画畢毕異异當当療疗癮瘾發发監监盜盗盡尽盤盘眾众睜睁矚瞩礎础礙碍礦矿祕秘"
    "禍祸禦御禮礼種种稱称積积穩稳窮穷竊窃競竞筆笔節节範范築筑簡简簽签籌筹籤签糧粮糾纠紀纪約约紅红"
    "納纳純纯級级紛纷組组細细終终結结給给絡络統统經经綜综維维網网緊紧緒绪線线緝缉締缔編编緩缓練练縣县"
    "縮缩總总績绩織织繳缴繼继續续罰罚罷罢義义習习聖圣聞闻聯联聲声職职聽听脅胁脫脱腦脑與与興兴舉举舊旧"
    "艦舰藝艺處处號号虧亏術术衛卫衝冲裝装補补製制複复見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨"
    "訓训託托記记訟讼訪访設设許许訴诉診诊註注評评詐诈詞词詢询試试詳详認认誌志語语誠诚誤误說说課课調调"
    "談谈請请論论諮咨謀谋講讲謝谢證证識识譯译議议護护譽誉讀读變变讓让負负財财貢贡貧贫貨货販贩責责貯贮"
    "貴贵貸贷費费貼贴貿贸賀贺資资賊贼賓宾賠赔賣卖質质購购賽赛贈赠贓赃贖赎趕赶跡迹踐践車车軌轨軍军軟软"
    "較较載载輔辅輕轻輛辆輪轮輸输轄辖轉转辦办辯辩農农運运過过達达違违遞递遠远適适遲迟遷迁選选遺遗還还"
    "邊边郵邮鄉乡醫医釋释針针鉤钩銀银銷销錄录錢钱錯错鍵键鎮镇鐵铁鑑鉴鑒鉴長长門门開开間间閉闭關关闡阐"
    "陣阵陸陆陽阳階阶際际隨随險险隱隐雙双雜杂離离難难電电靈灵靜静韓韩響响頁页項项順顺須须預预領领頭头"
    "題题額额顏颜願愿類类顧顾顯显風风飛飞餘余館馆馬马駁驳駐驻駕驾駛驶騙骗騰腾驅驱驗验體体髮发鬥斗鬧闹"
    "魚鱼鮮鲜鳥鸟鹽盐麗丽麥麦點点黨党齊齐齒齿龍龙龜龟臺台裡里裏里僱雇佔占併并揮挥繫系係系"
    "徹彻慮虑憂忧擺摆攬揽斂敛滯滞漲涨潤润濃浓燒烧瀏浏獵猎確确碼码禪禅稅税紙纸紋纹紹绍絕绝綁绑"
    "綠绿綱纲緣缘縱纵縫缝繩绳罵骂聰聪肅肃膚肤臨临艱艰蓋盖薦荐藥药蘇苏虛虚蟲虫襲袭諾诺謹谨譜谱"
    "贊赞躍跃轟轰邏逻鄰邻釀酿鋼钢錦锦鎖锁鏈链鐘钟閱阅闊阔隊队隸隶霧雾頂顶頓顿頒颁頗颇頻频飲饮飼饲養养"
    "並并該该書书進进蹟迹別别減减逕迳陳陈萬万連连廈厦撥拨華华羈羁鍰锾齡龄贍赡棄弃繕缮棟栋撫抚敘叙買买"
    "牀床騷骚紮扎蹤踪雲云頃顷菸烟賦赋榮荣頹颓惡恶剝剥彎弯狹狭廟庙誡诫雖虽亂乱繪绘甦苏徑径迴回話话賃赁"
    "擁拥夾夹饋馈鋁铝樂乐碩硕掛挂卹恤鑿凿鉛铅洩泄週周銅铜錫锡銻锑鎳镍鈷钴鋅锌鉍铋鉬钼鉑铂銥铱鉻铬鈾铀"
    "鐳镭鎢钨錳锰釩钒鉀钾釷钍鋯锆鈦钛鍶锶礬矾鹼碱鈉钠螢萤鎂镁脈脉貪贪賞赏墳坟蘊蕴儘尽遊游癒愈謂谓鉅巨"
    "劑剂慶庆蒐搜寧宁墜坠昇升縛缚銬铐寢寝擠挤殤殇釐厘篩筛驟骤閒闲瀆渎懾慑壘垒燼烬覓觅謄誊辭辞趨趋矯矫"
    "姦奸毆殴墾垦瀕濒樑梁囂嚣柵栅灑洒鬚须娛娱腳脚鐐镣臥卧嘯啸誘诱彌弥刪删曬晒飾饰燬毁幟帜撓挠殯殡傭佣"
    "覈核飭饬輯辑闢辟綴缀鞏巩憫悯瞞瞒詆诋諉诿謊谎妝妆燙烫澤泽褻亵誇夸賄贿賂赂銜衔佈布釘钉"
)
_SIMPLIFIED = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))
"""Traditional to simplified for the characters frequent in laws; one for one, so that places in
the text stay. A character that is missing costs a coarser cut, nothing more."""

Cutter = Callable[[str], list[str]]


def cut_han(run: str) -> list[str]:
    """Cut a run of Han characters into words; joining them gives the run."""
    cut = _segmenter() or cut_at_joints
    sizes = map(len, cut(run.translate(_SIMPLIFIED)))
    words: list[str] = []
    start = 0
    for size in sizes:
        words.append(run[start : start + size])
        start += size
    return words


def cut_at_joints(run: str) -> list[str]:
    """Cut a run of Han characters beside function words alone: the way without a segmenter."""
    words: list[str] = []
    position = 0
    for match in _JOINT.finditer(run):
        if match["joint"]:
            words += run[position : match.start()], match[0]
            position = match.end()
    return [word for word in [*words, run[position:]] if word]


@cache
def _segmenter() -> Cutter | None:
    """The segmenter, loaded once; None where it is not installed."""
    try:
        module = importlib.import_module("rjieba")
    except ImportError:
        return None
    # A guess at words that the dictionary lacks joins what two words only have side by side.
    whole: Cutter = partial(module.cut, hmm=False)
    within: Cutter = module.cut_for_search

    def cut(run: str) -> list[str]:
        return [part for word in whole(run) for part in _halves(word, within)]

    return cut


def _halves(word: str, within: Cutter) -> list[str]:
    """A word of four characters that is two words of two, as those: 行政处罚 is 行政 and 处罚.

    The dictionary has many such compounds as one, but not all, so that 工作 would be no word of
    管理工作 and one of 应对工作.
    """
    first, second = word[:2], word[2:]
    if len(word) != 4 or not {first, second} <= set(within(word)):
        return [word]
    return [first, second]
