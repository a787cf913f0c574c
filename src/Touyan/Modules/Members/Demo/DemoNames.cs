namespace Touyan.Modules.Members.Demo;

/// <summary>Invented names, after the surnames and the fashions of their day.</summary>
internal static class DemoNames
{
    private const string Surnames =
        "王王王王王王王李李李李李李李张张张张张张刘刘刘刘陈陈陈陈陈杨杨杨黄黄赵赵吴吴吴周周周徐徐徐孙孙孙马朱朱朱胡郭何林高高罗郑梁谢宋唐许许韩邓冯冯曹曹彭曾肖田董潘袁蔡蒋蒋余于杜叶程魏苏吕丁丁任卢姚沈钟姜姜崔谭陆陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾顾龚邵万覃武钱戴严莫孔向常汤康易储施吉缪崔单解仇查曲";
    private const string OldMen = "国建志德明文永福贵忠华荣学生根林宝金长春兴祥海庆富水良友龙山昌俊广平宏成玉泉和发启";
    private const string OldWomen = "秀英兰珍凤桂芳玉梅美华红霞云琴芬香菊莲巧萍娟花爱素月春荣";
    private const string NewMen = "伟强磊军洋勇杰涛明超鹏浩宇轩博文俊辰子凯晨旭斌峰瑞泽天翔嘉诚睿一鸣哲昊霖航";
    private const string NewWomen = "静丽敏娟艳芳婷雪琳慧颖佳欣怡悦梦瑶诗涵倩莹晶璐雨思媛雯洁蕾丹玲菲";

    public static string Next(bool isMan, int birthYear, Random random)
    {
        var given = (isMan, birthYear < 1970) switch
        {
            (true, true) => OldMen,
            (false, true) => OldWomen,
            (true, false) => NewMen,
            (false, false) => NewWomen,
        };
        var surname = Surnames[random.Next(Surnames.Length)];
        var first = given[random.Next(given.Length)];
        if (random.NextDouble() < (birthYear < 1970 ? 0.15 : 0.3))
            return $"{surname}{first}";

        return $"{surname}{first}{given[random.Next(given.Length)]}";
    }
}
