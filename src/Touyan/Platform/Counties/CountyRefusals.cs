using Touyan.Kernel;

namespace Touyan.Platform.Counties;

/// <summary>What moving a county refuses.</summary>
internal static class CountyRefusals
{
    private const string Nothing = "没有导入任何内容。";

    public static readonly Refusal ReasonMissing = Refusal.Invalid("county.reason-missing", "以明文导出敏感信息必须用 --reason 写明理由。");

    public static readonly Refusal StillMoving = Refusal.Conflict(
        "county.still-moving",
        "县内一直有人在办理业务，操作记录封存不完。请在业务较少的时候再试。"
    );

    public static Refusal FolderExists(string folder) =>
        Refusal.Conflict("county.folder-exists", $"{folder} 已存在，没有覆盖。请换一个目录名。");

    public static Refusal NoCounty(int county) => Refusal.NotFound("county.not-here", $"本系统中没有 {county} 的数据。");

    public static Refusal NotWritten(string folder, string why) =>
        Refusal.Conflict("county.not-written", $"没有导出成功（{folder}）：{why}。未留下文件。");

    public static Refusal NotAnExport(string folder, string why) =>
        Refusal.Invalid("county.not-an-export", $"{folder} 不是县数据导出目录，或不能读取：{why}。");

    public static Refusal Plain(string folder) =>
        Refusal.Invalid(
            "county.plain",
            $"{folder} 是明文导出，只供阅读：操作记录见证的是加密后的数据，明文导入后无法核对。请在原系统不加 --plain 重新导出。"
        );

    public static Refusal OtherLayout(CountyManifest manifest) =>
        Refusal.Conflict(
            "county.other-program",
            $"导出目录由版本 {manifest.Program} 的程序写成，与本程序的表不同。请把两边升级到同一版本后重新导出。{Nothing}"
        );

    public static Refusal Damaged(string what) => Refusal.Conflict("county.damaged", $"导出内容不完整或被改动：{what}。{Nothing}");

    public static Refusal KeysMissing(string file) =>
        Refusal.Invalid(
            "county.keys-missing",
            $"敏感信息是加密的，需要随导出生成的密钥文件（{file}）。请用 --keys 指明它在哪里。{Nothing}"
        );

    public static Refusal OtherKeys(string file) => Refusal.Invalid("county.other-keys", $"{file} 不是这份导出的密钥文件。{Nothing}");

    public static Refusal AlreadyHere(int county, string table) =>
        Refusal.Conflict("county.already-here", $"本系统中已有 {county} 的数据（表 {table}）。一个县只能导入到没有它的系统。{Nothing}");

    public static Refusal NamesTaken(IReadOnlyCollection<string> names) =>
        Refusal.Conflict(
            "county.names-taken",
            $"以下登录名在本系统中已被使用：{string.Join("、", names.Take(50))}{(names.Count > 50 ? $" 等 {names.Count} 个" : "")}。请在原系统为这些人另开账号后重新导出，或者加 --without-sign-in：账号作为历史保留，但都不能登录，由管理员重新开立。{Nothing}"
        );

    public static Refusal RingNotOurs(string place, IEnumerable<string> keys) =>
        Refusal.Conflict(
            "county.ring-not-ours",
            $"原系统的封存签名公钥需要加入密钥环，但密钥环不由本程序保管（{place}）。请把下列公钥加入其中的 signingKeys（不含 privateKey，current 为 false），再运行导入：\n{string.Join('\n', keys)}"
        );

    public static Refusal KeyClash(string id) =>
        Refusal.Conflict("county.key-clash", $"密钥环中已有编号为 {id} 而内容不同的签名密钥。{Nothing}");

    public static Refusal NotStored(string why) => Refusal.Conflict("county.not-stored", $"导入没有完成：{why}。{Nothing}");
}
