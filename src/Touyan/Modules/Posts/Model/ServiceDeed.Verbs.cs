using System.Security.Cryptography;
using System.Text;
using Touyan.Kernel;

namespace Touyan.Modules.Posts.Model;

public sealed partial class ServiceDeed
{
    /// <summary>Somebody served: written down by himself or by his branch.</summary>
    public static Result<ServiceDeed> Log(DeedFacts facts, DeedGround ground, PostRules rules)
    {
        var today = Clock.ToChinaDate(facts.RecordedAt);
        if (facts.On > today)
            return PostRefusals.InFuture;

        if (facts.On < today.AddDays(-rules.OldestDays.Value))
            return PostRefusals.TooOld(rules);

        if (rules.Areas.Find(facts.Area) is null)
            return PostRefusals.AreaUnknown;

        if (TenthsOf(facts.Hours) is not { } tenths)
            return PostRefusals.HoursUnreadable;

        if (tenths + ground.TenthsThatDay > rules.MaxHoursADay.Value * 10)
            return PostRefusals.TooManyHours(ground.TenthsThatDay, rules);

        if (ground.Same is { } same && string.IsNullOrWhiteSpace(facts.SameBecause))
            return PostRefusals.SameAsBefore(same);

        return new ServiceDeed
        {
            CountyCode = facts.County,
            Id = EntityId.New<ServiceDeedId>(),
            MemberId = facts.Member,
            OrganizationId = facts.Organization,
            PostId = facts.Post,
            Kind = facts.Activity is null ? DeedKind.GoodDeed : DeedKind.Activity,
            ActivityId = facts.Activity,
            Area = facts.Area,
            On = facts.On,
            Tenths = tenths,
            What = facts.What,
            ForWhom = facts.ForWhom,
            IsLate = facts.On < today.AddDays(-rules.LateDays.Value),
            TextDigest = DigestOf(facts.What),
            PhotoDigest = facts.PhotoDigest,
            SameBecause = ground.Same is null ? null : facts.SameBecause,
            EnteredBy = facts.EnteredBy,
            RecordedAt = facts.RecordedAt,
        };
    }

    /// <summary>It counts from now on, by the word of the one served or of the branch; never by the word of the doer.</summary>
    public Refusal? Confirm(Actor by, string? word, DateTime at)
    {
        if (Waiting() is { } refusal)
            return refusal;

        if (by.Member == MemberId)
            return PostRefusals.OwnDeed;

        var how = word is null ? DeedConfirmation.ByBranch : DeedConfirmation.ByWord;
        (Confirmation, ConfirmedBy, ConfirmedAt) = (how, word is null ? by.Name : $"{word}（{by.Name}转述）", at);
        return null;
    }

    /// <summary>The one served gave him his slip: it counts by that, unless he wrote the slip himself.</summary>
    public Refusal? ConfirmBy(ServiceSlip slip, DateTime at)
    {
        if (Waiting() is { } refusal)
            return refusal;

        if (slip.Use(this, Clock.ToChinaDate(at)) is { } useless)
            return useless;

        (Confirmation, ConfirmedBy, ConfirmedAt) = (DeedConfirmation.BySlip, slip.ForWhom, at);
        return null;
    }

    /// <summary>It counts no more; what stands in the row stays.</summary>
    public Refusal? Withdraw(string reason, DateTime at)
    {
        if (WithdrawnAt is not null)
            return PostRefusals.DeedWithdrawn;

        (WithdrawnAt, WithdrawnFor) = (at, reason);
        return null;
    }

    /// <summary>Of letters and figures alone, so that spaces and stops make no difference.</summary>
    public static string DigestOf(string what)
    {
        var letters = string.Concat(what.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    internal void GoAlongTo(OrganizationId organization) => OrganizationId = organization;

    private Refusal? Waiting() =>
        WithdrawnAt is not null ? PostRefusals.DeedWithdrawn
        : ConfirmedAt is not null ? PostRefusals.DeedConfirmed
        : null;

    // Null when it is nothing, or not in tenths.
    private static int? TenthsOf(decimal hours) => hours is > 0 and < 1000 && decimal.IsInteger(hours * 10) ? (int)(hours * 10) : null;
}

/// <summary>A deed as it is entered.</summary>
public sealed record DeedFacts
{
    public required int County { get; init; }
    public required MemberId Member { get; init; }
    public required OrganizationId Organization { get; init; }
    public required string Area { get; init; }
    public required DateOnly On { get; init; }
    public required decimal Hours { get; init; }
    public required string What { get; init; }
    public required string ForWhom { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public ServicePostId? Post { get; init; }
    public Guid? Activity { get; init; }
    public string? PhotoDigest { get; init; }
    public string? SameBecause { get; init; }
}

/// <summary>What a deed is judged by.</summary>
/// <param name="TenthsThatDay">What he is down for already on that day.</param>
/// <param name="Same">The day of a deed with the same words or picture; null when there is none.</param>
public sealed record DeedGround(int TenthsThatDay, DateOnly? Same);
