namespace Touyan.Platform.Keys;

/// <summary>What an operator reads when the keys are not as they must be.</summary>
internal static class KeyWords
{
    private const string Nothing = "数据未作任何改动。";

    public static string Made(string place) =>
        $"已新建密钥环（{place}）。请马上另存一份，与数据库备份分开保管：没有它，加密的数据无法恢复。";

    public static string Lost(string place, string needed) =>
        $"""
            没有找到密钥环，程序不能启动。
              查找位置：{place}
              数据库中已有用密钥保护的内容，需要密钥：{needed}
            请从密钥备份中恢复原来的密钥环，放回上述位置，或者用 TOUYAN_KEY_FILE、TOUYAN_KEY_RING、TOUYAN_KEY_COMMAND 指明它在哪里。
            不要另建新的密钥环：新密钥打不开原有内容。{Nothing}
            """;

    public static string Missing(string place, string needed) =>
        $"""
            密钥环中缺少数据库正在使用的密钥，程序不能启动。
              密钥环：{place}
              缺少的密钥：{needed}
            这可能不是本数据库的密钥环，或者是较早的备份。请换上含有上述密钥的密钥环。{Nothing}
            """;

    public static string DoesNotFit(string place, string ids) =>
        $"""
            密钥环中的密钥与数据库对不上，程序不能启动。
              密钥环：{place}
              编号相同、但打不开数据库内容的密钥：{ids}
            这不是本数据库的密钥环，或者密钥已被改动。请从密钥备份中恢复原来的密钥环。{Nothing}
            """;

    public static string Unreadable(string place, string? why) =>
        $"""
            密钥环不能使用：{why ?? "内容为空"}。
              密钥环：{place}
            请从密钥备份中恢复它。{Nothing}
            """;

    public static string CommandFailed(string place, string why) =>
        $"""
            取密钥环的命令没有成功：{why}
              {place}
            请在命令行中单独运行它，看它是否把密钥环写到标准输出。{Nothing}
            """;

    public static string KeepCopy(string place) => $"请另存一份新的密钥环（{place}）；旧主密钥仍在其中，较早的数据库备份要靠它恢复。";

    public static string Forgotten(string key, string place) =>
        $"""
            主密钥 {key} 已从密钥环（{place}）中销毁。
            用它封存的备份从此打不开；密钥环的旧副本中还有它：请一并销毁或更换那些副本，并另存一份现在的密钥环。
            """;

    public static string RotateThere(string place) =>
        $"密钥环由外部保管（{place}）。要更换主密钥：在那里加入新的主密钥并设为当前（旧的保留），再运行本命令。";

    public static string NotOurs(string place) => $"密钥环不由本程序保管（{place}），请在那里更换。";
}
