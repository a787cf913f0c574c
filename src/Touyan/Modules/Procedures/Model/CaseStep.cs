using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.Model;

/// <summary>A step of a case, one time that it was opened.</summary>
[DisplayName("环节")]
public sealed class CaseStep : ICountyOwned
{
    private readonly List<GateKeeper> keepers = [];

    private CaseStep() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    /// <summary>Its id in the definition.</summary>
    [NotTraced]
    public string Step { get; private set; } = "";

    [DisplayName("环节")]
    public string Title { get; private set; } = "";

    /// <summary>How often it has been opened, from 1.</summary>
    [NotTraced]
    public int Round { get; private set; }

    [NotTraced]
    public DateTime OpenedAt { get; private set; }

    /// <summary>The day on which the step before was decided.</summary>
    [NotTraced]
    public DateOnly OpenedOn { get; private set; }

    [DisplayName("办理期限")]
    public DateOnly? DueOn { get; private set; }

    /// <summary>Before this day it may not be decided.</summary>
    [DisplayName("不得早于")]
    public DateOnly? NotBefore { get; private set; }

    /// <summary>The limit before it was put off.</summary>
    [NotTraced]
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>When it was written down that the limit had passed.</summary>
    [NotTraced]
    public DateTime? OverdueAt { get; private set; }

    [NotTraced]
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What it came to; null while open, and when the case ended without it.</summary>
    [NotTraced]
    public string? Outcome { get; private set; }

    /// <summary>Minutes from opening to closing.</summary>
    [NotTraced]
    public int? SpentMinutes { get; private set; }

    /// <summary>The organisation whose gate it was, for statistics by office; null for the county and for persons.</summary>
    [NotTraced]
    public OrganizationId? OfficeId { get; private set; }

    public IReadOnlyList<GateKeeper> Keepers => keepers;

    public bool IsOpen => ClosedAt is null;

    internal static CaseStep Of(Case of, StepDefinition step, int round, StepTimes times, IReadOnlyList<KeeperFound> found, DateTime at)
    {
        var opened = new CaseStep
        {
            CountyCode = of.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = of.Id,
            Step = step.Id,
            Title = step.Title,
            Round = round,
            OpenedAt = at,
            OpenedOn = times.OpenedOn,
            DueOn = times.DueOn,
            NotBefore = times.NotBefore,
            OfficeId = found.FirstOrDefault(k => k.Organization is not null)?.Organization,
        };
        opened.keepers.AddRange(found.Select(k => GateKeeper.Of(opened, k)));
        return opened;
    }

    internal void Close(string? outcome, DateTime at)
    {
        (ClosedAt, Outcome) = (at, outcome);
        SpentMinutes = (int)Math.Clamp((at - OpenedAt).TotalMinutes, 0, int.MaxValue);
        foreach (var keeper in keepers)
            keeper.Close(at);
    }

    internal void PassLimit(DateTime at) => OverdueAt = at;

    internal void PutOff(DateOnly dueOn)
    {
        (FirstDueOn, DueOn, OverdueAt) = (FirstDueOn ?? DueOn, dueOn, null);
        foreach (var keeper in keepers.Where(k => k.IsOpen))
            keeper.PutOff(dueOn);
    }

    internal void Add(GateKeeper keeper) => keepers.Add(keeper);

    /// <summary>Others keep the gate from now on, in place of those who had not signed yet.</summary>
    internal void KeepBy(IReadOnlyList<KeeperFound> found, DateTime at)
    {
        var waiting = keepers.Where(k => k.IsOpen).ToList();
        foreach (var keeper in waiting)
            keeper.Close(at);

        keepers.AddRange(found.Where(f => waiting.Exists(k => k.Slot == f.Slot)).Select(f => GateKeeper.Of(this, f)));
        OfficeId = found.FirstOrDefault(k => k.Organization is not null)?.Organization;
    }
}

/// <summary>The days of a step that is opened.</summary>
public sealed record StepTimes(DateOnly OpenedOn, DateOnly? DueOn, DateOnly? NotBefore);

/// <summary>A keeper as found for a case: an office, or a person.</summary>
/// <param name="Slot">Which signature it is, from 0; all the same where one of them decides.</param>
/// <param name="Role">The role, of an office.</param>
/// <param name="Organization">Where the role is held; null for the county's.</param>
/// <param name="Member">The person, when it is a member.</param>
/// <param name="Account">The account it was handed over to, for the office that it holds.</param>
public sealed record KeeperFound(int Slot, Role? Role, OrganizationId? Organization, MemberId? Member, AccountId? Account)
{
    /// <summary>True where the office is held by nobody and this one above stands in.</summary>
    public bool StandsIn { get; init; }

    /// <summary>True when this is the actor.</summary>
    public bool Is(Actor by) =>
        (Role is { } role && by.Posts.Any(p => p.Role == role && p.Organization == Organization))
        || (Member is { } member && member == by.Member)
        || (Account is { } account && account == by.Account);
}
