using Touyan.Kernel;

namespace Touyan.Platform.Backup;

/// <summary>What is wrong with a file, in words.</summary>
internal static class BackupWords
{
    public const string NoBackup = "不是头雁备份文件，或文件开头已损坏";
    public const string HeadGarbled = "文件头不能识别：已损坏或被截断";
    public const string HeadChanged = "文件头或其中的文件密钥与主密钥对不上：文件被改动，或者主密钥编号相同但不是原来那一把";
    public const string PartGarbled = "内容不能识别：备份时程序有误";
    public const string NoManifest = "没有清单：备份没有写完";
    public const string MoreBehind = "清单之后还有内容";

    public static string ChunkCut(long number) => $"第 {number + 1} 块不完整：文件被截断或被添加";

    public static string ChunkDoesNotOpen(long number) => $"第 {number + 1} 块不能解密：被改动、调换、截断或添加";

    public static string TableDiffers(string name) => $"表 {name} 的行数或摘要与清单不符";

    public static string FileDiffers(string name) => $"归档文件 {name} 的长度或摘要与清单不符";

    public static string Missing(string name) => $"清单中有 {name}，备份中没有";

    public static string Unlisted(string name) => $"备份中有 {name}，清单中没有";
}

/// <summary>What backing up and restoring refuse.</summary>
internal static class BackupRefusals
{
    private const string Nothing = "没有写入任何内容。";

    public static Refusal FileExists(string file) =>
        Refusal.Conflict("backup.file-exists", $"文件 {file} 已存在，没有覆盖。请换一个文件名。");

    public static Refusal FolderMissing(string folder) =>
        Refusal.Invalid("backup.folder-missing", $"目录 {folder} 不存在。请先建立目录，或检查备份盘是否已挂载。");

    public static Refusal NotWritten(string file, string why) =>
        Refusal.Conflict("backup.not-written", $"备份没有写成（{file}）：{why}。未留下文件。");

    public static Refusal NotReadable(string file, string why) =>
        Refusal.Invalid("backup.not-readable", $"备份文件 {file} 不能读取：{why}。");

    public static Refusal NoBackup(string file, string why) => Refusal.Invalid("backup.not-a-backup", $"{file}：{why}。");

    public static Refusal NoRing(string place, string keyId) =>
        Refusal.Conflict(
            "backup.no-keys",
            $"没有找到密钥环（{place}），备份用主密钥 {keyId} 加密。请先从密钥备份中恢复原来的密钥环，放到上述位置，或者用 TOUYAN_KEY_FILE、TOUYAN_KEY_RING、TOUYAN_KEY_COMMAND 指明它在哪里。{Nothing}"
        );

    public static Refusal KeyMissing(string place, string keyId) =>
        Refusal.Conflict(
            "backup.key-missing",
            $"密钥环（{place}）中没有这份备份所用的主密钥 {keyId}。请换上含有它的密钥环（从密钥备份中恢复）。{Nothing}"
        );

    public static Refusal HeadChanged(string file) =>
        Refusal.Conflict("backup.head-changed", $"{file}：{BackupWords.HeadChanged}。{Nothing}");

    public static Refusal OtherLayout(BackupHead head, string ours) =>
        Refusal.Conflict(
            "backup.other-program",
            $"备份由版本 {head.Program}（数据结构 {head.Migration}）的程序写成，与本程序（版本 {ProgramVersion.Text}，数据结构 {ours}）的表不同。请用写成备份的那个版本恢复，再升级到本版本。{Nothing}"
        );

    public static Refusal NotEmpty(string table) =>
        Refusal.Conflict(
            "backup.not-empty",
            $"这里已有数据（表 {table}）。恢复只能进入空的系统：请用 TOUYAN_DATA 指定一个新目录，或用 TOUYAN_DATABASE 指定一个新建的空数据库，再运行恢复；现有数据没有改动。"
        );

    public static Refusal Damaged(string file, string finding) =>
        Refusal.Conflict("backup.damaged", $"备份 {file} 不完整或被改动，没有恢复：{finding}。{Nothing}");

    public static Refusal OtherFile(string name) =>
        Refusal.Conflict("backup.other-file", $"归档目录中已有同名而内容不同的文件 {name}。请先把它移走，再运行恢复。{Nothing}");

    public static Refusal NotStored(string why) =>
        Refusal.Conflict("backup.not-stored", $"恢复没有完成：{why}。数据库仍是空的，可再次恢复。");
}
