using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>Accounts of the books of an organisation.</summary>
public enum DuesAccount
{
    [Display(Name = "现金和存款")]
    Cash = 1,

    [Display(Name = "党费收入")]
    Income = 2,

    [Display(Name = "下级上缴")]
    FromBelow = 3,

    [Display(Name = "上缴上级")]
    RemittedUp = 4,

    [Display(Name = "上级下拨")]
    FromAbove = 5,

    [Display(Name = "下拨下级")]
    AllocatedDown = 6,

    [Display(Name = "党费使用")]
    Expenditure = 7,

    [Display(Name = "利息收入")]
    Interest = 8,

    [Display(Name = "代收大额党费")]
    LargeInTransit = 9,

    [Display(Name = "以前年度结余")]
    Opening = 10,
}

/// <summary>What a posting is about.</summary>
public enum DuesEntryKind
{
    [Display(Name = "收缴党费")]
    Collection = 1,

    [Display(Name = "上缴党费")]
    Remittance = 2,

    [Display(Name = "收到下级上缴")]
    ReceiptFromBelow = 3,

    [Display(Name = "下拨党费")]
    Allocation = 4,

    [Display(Name = "收到上级下拨")]
    ReceiptFromAbove = 5,

    [Display(Name = "使用党费")]
    Expenditure = 6,

    [Display(Name = "存款利息")]
    Interest = 7,

    [Display(Name = "代收大额党费")]
    LargeTaken = 8,

    [Display(Name = "转交大额党费")]
    LargeHandedOn = 9,

    [Display(Name = "期初余额")]
    Opening = 10,

    [Display(Name = "冲销")]
    Reversal = 11,
}

/// <summary>
/// A posting in the books of an organisation: what goes to one account comes from others, to the fen. Numbered without gaps in its year, never changed;
/// what was wrong is reversed by another.
/// </summary>
[DisplayName("党费记账")]
public sealed class DuesEntry : ICountyOwned
{
    public const int TextMaxLength = 200;

    private readonly List<DuesLine> lines = [];

    private DuesEntry() { }

    public int CountyCode { get; private set; }

    public DuesEntryId Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("年份")]
    public int Year { get; private set; }

    [DisplayName("凭证号")]
    public int Serial { get; private set; }

    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("事项")]
    public DuesEntryKind Kind { get; private set; }

    [DisplayName("摘要")]
    public string Text { get; private set; } = "";

    /// <summary>The meeting that decided it, and when; for use and allocation.</summary>
    [DisplayName("集体决定")]
    public string? Decision { get; private set; }

    /// <summary>To or from whom.</summary>
    [DisplayName("对方党组织")]
    public OrganizationId? CounterpartId { get; private set; }

    /// <summary>The posting that this one takes back.</summary>
    [NotTraced]
    public DuesEntryId? ReversesId { get; private set; }

    [DisplayName("记账人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public IReadOnlyList<DuesLine> Lines => lines;

    public string Number => $"{Year}-{Serial:0000}";

    /// <summary>Posts; refused unless every line says something and all of them come to nothing together.</summary>
    public static Result<DuesEntry> Post(EntryFacts facts, params IReadOnlyList<Posting> postings)
    {
        if (postings.Count == 0 || postings.Any(p => p.Fen == 0))
            return DuesRefusals.NothingPosted;

        if (postings.Sum(p => p.Fen) is not 0 and var over)
            return DuesRefusals.DoesNotBalance(over);

        if (facts.On > Clock.ToChinaDate(facts.RecordedAt))
            return DuesRefusals.InFuture("On");

        var entry = new DuesEntry
        {
            CountyCode = facts.County,
            Id = facts.Id ?? EntityId.New<DuesEntryId>(),
            OrganizationId = facts.Organization,
            Year = facts.On.Year,
            Serial = facts.Serial,
            On = facts.On,
            Kind = facts.Kind,
            Text = facts.Text,
            Decision = facts.Decision,
            CounterpartId = facts.Counterpart,
            ReversesId = facts.Reverses,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
        entry.lines.AddRange(postings.Select((p, at) => DuesLine.Of(entry, p, at + 1)));
        return entry;
    }

    /// <summary>The same the other way round.</summary>
    public Posting[] Turned() => [.. lines.OrderBy(l => l.Place).Select(l => new Posting(l.Account, -l.Fen, l.Use))];
}

/// <summary>One line of a posting: above zero what an account takes (借), below zero what it gives (贷).</summary>
[DisplayName("党费记账分录")]
public sealed class DuesLine : ICountyOwned
{
    private DuesLine() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public DuesEntryId EntryId { get; private set; }

    /// <summary>Whose books, and which year: sums of an account need no other table.</summary>
    [NotTraced]
    public OrganizationId OrganizationId { get; private set; }

    [NotTraced]
    public int Year { get; private set; }

    [NotTraced]
    public int Place { get; private set; }

    [DisplayName("科目")]
    public DuesAccount Account { get; private set; }

    /// <summary>Code of rulebook/codes/dues-use.yaml, for expenditure.</summary>
    [DisplayName("使用项目"), Coded("dues-use")]
    public string? Use { get; private set; }

    [DisplayName("金额（分）")]
    public long Fen { get; private set; }

    internal static DuesLine Of(DuesEntry entry, Posting posting, int place) =>
        new()
        {
            CountyCode = entry.CountyCode,
            Id = Guid.CreateVersion7(),
            EntryId = entry.Id,
            OrganizationId = entry.OrganizationId,
            Year = entry.Year,
            Place = place,
            Account = posting.Account,
            Use = posting.Use,
            Fen = posting.Fen,
        };
}

/// <summary>So much to an account, or below zero from it.</summary>
public sealed record Posting(DuesAccount Account, long Fen, string? Use = null);

/// <summary>A posting as it is entered.</summary>
public sealed record EntryFacts
{
    public required int County { get; init; }

    /// <summary>Given where other rows already point at it.</summary>
    public DuesEntryId? Id { get; init; }
    public required OrganizationId Organization { get; init; }
    public required int Serial { get; init; }
    public required DateOnly On { get; init; }
    public required DuesEntryKind Kind { get; init; }
    public required string Text { get; init; }
    public string? Decision { get; init; }
    public OrganizationId? Counterpart { get; init; }
    public DuesEntryId? Reverses { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
}
