using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Columns of free text.</summary>
internal static partial class RosterText
{
    private const char Dot = '·';

    private static readonly char[] BetweenNumbers = ['/', ';', ',', '、'];

    /// <summary>Chinese characters, letters, · and inner spaces; between Chinese characters a space is layout.</summary>
    public static string? ReadName(RosterDraft draft)
    {
        var name = Normalize(draft[RosterColumn.Name].Text);
        if (name.Length == 0)
            draft.Reject(RosterColumn.Name, "required", "没有填写姓名。");
        else if (!name.EnumerateRunes().All(IsPartOfName) || name.Trim(Dot).Length != name.Length)
            draft.Reject(RosterColumn.Name, "invalid-characters", "姓名中有不应出现的字符，只能是汉字、字母和间隔号。");
        else if (name.Length > Member.NameMaxLength)
            draft.Reject(RosterColumn.Name, "too-long", $"姓名超过 {Member.NameMaxLength} 个字。");
        else
            return name;

        return null;
    }

    public static void Read(RosterDraft draft)
    {
        draft.WorkUnit = Optional(draft, RosterColumn.WorkUnit);
        draft.NativePlace = Optional(draft, RosterColumn.NativePlace);
        draft.Phone = ReadPhone(draft);
        if (Optional(draft, RosterColumn.Note) is { } note)
            draft.Note = draft.Note is { } kept ? note + "；" + kept : note;
    }

    private static string Normalize(string written)
    {
        var clean = CellText.Clean(written).Replace('•', Dot).Replace('・', Dot).Replace('‧', Dot).Replace('．', Dot).Replace('∙', Dot);
        return (clean.EnumerateRunes().Any(IsHan) ? clean.Replace(" ", "") : clean).Normalize();
    }

    private static bool IsPartOfName(Rune rune) => Rune.IsLetter(rune) || rune.Value is ' ' or Dot or '〇';

    private static bool IsHan(Rune rune) =>
        rune.Value is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF or '〇';

    private static string? Optional(RosterDraft draft, RosterColumn column) =>
        CellText.Clean(draft[column].Text) is { Length: > 0 } text ? text : null;

    /// <summary>The first number of the cell; what is none does not stop a member.</summary>
    private static PhoneNumber? ReadPhone(RosterDraft draft)
    {
        var written = CellText.Key(draft[RosterColumn.Phone].Text);
        if (written.Length == 0)
            return null;

        var first = written.Split(BetweenNumbers, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (Phone().IsMatch(first))
            return new PhoneNumber(first.Replace("+86", ""));

        draft.Warn(RosterColumn.Phone, "unreadable", "手机号码不是有效的号码，没有记入。");
        return null;
    }

    [GeneratedRegex(@"^((\+86)?1[0-9]{10}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();
}
