namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>What a browser says of itself, in words that its owner recognises: 电脑 · Edge.</summary>
internal static class Device
{
    private static readonly (string Mark, string Word)[] Machines =
    [
        ("iPad", "平板"),
        ("iPhone", "手机"),
        ("HarmonyOS", "手机"),
        ("Android", "手机"),
    ];

    private static readonly (string Mark, string Word)[] Browsers =
    [
        ("MicroMessenger", "微信"),
        ("DingTalk", "钉钉"),
        ("QQBrowser", "QQ 浏览器"),
        ("360SE", "360 浏览器"),
        ("Edg", "Edge"),
        ("Firefox", "火狐"),
        ("Chrome", "谷歌浏览器"),
        ("Safari", "苹果浏览器"),
    ];

    public static string Of(string? userAgent) => $"{Find(Machines, userAgent, "电脑")} · {Find(Browsers, userAgent, "其他浏览器")}";

    private static string Find((string Mark, string Word)[] known, string? userAgent, string otherwise) =>
        Array.Find(known, k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) is true).Word ?? otherwise;
}
