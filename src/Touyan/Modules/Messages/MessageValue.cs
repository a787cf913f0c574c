using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Touyan.Modules.Messages;

/// <summary>What a message may name. The list is closed: a number of a person, an address, an income, an illness is none of it.</summary>
public enum MessageValueKind
{
    [Display(Name = "人名")]
    Person = 1,

    [Display(Name = "组织名称")]
    Organization = 2,

    [Display(Name = "事项名称")]
    Matter = 3,

    [Display(Name = "日期")]
    Day = 4,

    [Display(Name = "数量")]
    Count = 5,

    [Display(Name = "链接")]
    Link = 6,
}

/// <summary>A value of a message. Whatever a name was made to hold, long numbers and addresses do not get through it.</summary>
public sealed partial record MessageValue
{
    private const int Most = 100;

    private MessageValue(MessageValueKind kind, string text) => (Kind, Text) = (kind, text);

    public MessageValueKind Kind { get; }

    public string Text { get; }

    public static MessageValue Person(string name) => new(MessageValueKind.Person, Plain(name));

    public static MessageValue Organization(string name) => new(MessageValueKind.Organization, Plain(name));

    public static MessageValue Matter(string title) => new(MessageValueKind.Matter, Plain(title));

    public static MessageValue Day(DateOnly day) =>
        new(MessageValueKind.Day, string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"));

    public static MessageValue Count(int count) => new(MessageValueKind.Count, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A path in the program.</summary>
    public static MessageValue Link(string path) =>
        new(
            MessageValueKind.Link,
            IsPath(path) ? path : throw new ArgumentException("A link of a message leads into the program.", nameof(path))
        );

    internal static bool IsPath(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static string Plain(string text)
    {
        var plain = Number().Replace(Mail().Replace(Control().Replace(text, " "), "***"), "***").Trim();
        return plain.Length <= Most ? plain : plain[..(Most - 1)] + "…";
    }

    // Seven digits and more, in whatever script, also with blanks between them: phone numbers, ID numbers, accounts.
    [GeneratedRegex(@"\d(?: ?\d){6,}[xXｘＸ]?")]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex Control();
}
