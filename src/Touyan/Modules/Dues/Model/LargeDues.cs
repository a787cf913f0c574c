using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>Large voluntary dues: taken by the basic committee, handed on as a whole to the centre, which gives the member its receipt.</summary>
[DisplayName("大额党费")]
public sealed class LargeDues : ICountyOwned, IVersioned
{
    public const int NoteMaxLength = 500;

    private LargeDues() { }

    public int CountyCode { get; private set; }

    public LargeDuesId Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>The basic committee that takes it.</summary>
    [DisplayName("代收党委")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("金额（分）")]
    public long AmountFen { get; private set; }

    [DisplayName("交纳日期")]
    public DateOnly GivenOn { get; private set; }

    /// <summary>A few words on the member, which go with it.</summary>
    [DisplayName("党员简要情况")]
    public string Note { get; private set; } = "";

    [NotTraced]
    public DuesEntryId EntryId { get; private set; }

    [DisplayName("转交日期")]
    public DateOnly? HandedOnOn { get; private set; }

    [NotTraced]
    public DuesEntryId? HandedOnEntryId { get; private set; }

    [DisplayName("中央收据号")]
    public string? CentralReceipt { get; private set; }

    [DisplayName("录入人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>Taken; below the amount of the rule it is ordinary dues.</summary>
    public static Result<LargeDues> Take(LargeDuesFacts facts, DuesRules rules) =>
        facts.AmountFen < Fen.Of(rules.LargeFrom.Value)
            ? DuesRefusals.NotLarge(rules)
            : new LargeDues
            {
                CountyCode = facts.County,
                Id = EntityId.New<LargeDuesId>(),
                MemberId = facts.Member,
                OrganizationId = facts.Committee,
                AmountFen = facts.AmountFen,
                GivenOn = facts.GivenOn,
                Note = facts.Note,
                EntryId = facts.Entry,
                RecordedBy = facts.RecordedBy,
                RecordedAt = facts.RecordedAt,
            };

    public Refusal? HandOn(DateOnly on, DuesEntryId entry)
    {
        if (HandedOnOn is not null)
            return DuesRefusals.AlreadyHandedOn;

        if (on < GivenOn)
            return DuesRefusals.ReceivedBeforeSent(GivenOn);

        (HandedOnOn, HandedOnEntryId) = (on, entry);
        return null;
    }

    /// <summary>The receipt of the centre has come.</summary>
    public Refusal? Confirm(string receipt)
    {
        if (HandedOnOn is null || CentralReceipt is not null)
            return DuesRefusals.NoReceiptExpected;

        CentralReceipt = receipt;
        return null;
    }
}

/// <summary>Large dues as they are taken.</summary>
public sealed record LargeDuesFacts
{
    public required int County { get; init; }
    public required MemberId Member { get; init; }
    public required OrganizationId Committee { get; init; }
    public required long AmountFen { get; init; }
    public required DateOnly GivenOn { get; init; }
    public required string Note { get; init; }
    public required DuesEntryId Entry { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
}
