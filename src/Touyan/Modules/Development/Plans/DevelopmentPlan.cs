using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Development.Plans;

/// <summary>
/// How many may be admitted by a committee in a year (发展党员计划): a ledger of entries that are appended and never changed. What is left is added up from
/// them, never typed. Each entry raises the version of the plan, so that of two who take the last place one is refused.
/// </summary>
[DisplayName("发展党员计划")]
public sealed class DevelopmentPlan : ICountyOwned, IVersioned
{
    private readonly List<PlanEntry> entries = [];

    private DevelopmentPlan() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("年度")]
    public int Year { get; private set; }

    [DisplayName("党委")]
    public OrganizationId OrganizationId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<PlanEntry> Entries => entries;

    public PlanBalance Balance => PlanBalance.Of(entries);

    public static DevelopmentPlan Of(int county, int year, OrganizationId committee) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            Year = year,
            OrganizationId = committee,
        };

    /// <summary>The county gives places, or takes back what nobody has taken yet (a negative number).</summary>
    public Refusal? Grant(int places, PlanNote note)
    {
        if (places == 0)
            return PlanRefusals.NoPlaces;

        if (places < 0 && Balance.Free + places < 0)
            return PlanRefusals.BelowUse(Balance);

        Enter(PlanEntryKind.Granted, places, branch: null, applicant: null, note);
        return null;
    }

    /// <summary>The committee passes places down to a branch, or takes back what the branch has left.</summary>
    public Refusal? Assign(OrganizationId branch, int places, PlanNote note)
    {
        if (places == 0)
            return PlanRefusals.NoPlaces;

        var balance = Balance;
        if (places > 0 && places > balance.Free)
            return PlanRefusals.NothingToPassDown(balance);

        if (places < 0 && balance.LeftOf(branch) + places < 0)
            return PlanRefusals.BelowUseOfBranch(balance.LeftOf(branch));

        Enter(PlanEntryKind.Assigned, places, branch, applicant: null, note);
        return null;
    }

    /// <summary>Somebody passed the committee's pre-review: his place is taken. Once for each applicant.</summary>
    public Refusal? Take(OrganizationId branch, ApplicantId applicant, PlanNote note, bool isStrict, string? article)
    {
        if (Holds(applicant))
            return null;

        if (isStrict && Balance.AvailableTo(branch) < 1)
            return PlanRefusals.Exhausted(this, branch, article);

        Enter(PlanEntryKind.Taken, 1, branch, applicant, note);
        return null;
    }

    /// <summary>His case ended otherwise: the place is free again, at the branch that had it.</summary>
    public bool Return(ApplicantId applicant, PlanNote note)
    {
        if (!Holds(applicant))
            return false;

        var taken = entries.Last(e => e.Kind is PlanEntryKind.Taken && e.ApplicantId == applicant);
        Enter(PlanEntryKind.Returned, 1, taken.BranchId, applicant, note);
        return true;
    }

    /// <summary>
    /// The branch ends, and what it has left is the heir's; the committee's again when there is none. Whoever goes along and may still give his place
    /// back has it at the heir from now on.
    /// </summary>
    /// <returns>How many places the branch had left; null when nothing of it stood here.</returns>
    public int? WindUp(OrganizationId branch, OrganizationId? heir, IEnumerable<ApplicantId> going, PlanNote note)
    {
        var along = heir is null ? [] : going.Where(who => HoldsAt(branch, who)).ToList();
        foreach (var who in along)
            Return(who, note);

        var left = Math.Max(Balance.LeftOf(branch), 0);
        if (left > 0)
            Enter(PlanEntryKind.Assigned, -left, branch, applicant: null, note);

        if (left > 0 && heir is not null)
            Enter(PlanEntryKind.Assigned, left, heir, applicant: null, note);

        foreach (var who in along)
            Enter(PlanEntryKind.Taken, 1, heir, who, note);

        return left > 0 || along.Count > 0 ? left : null;
    }

    public bool Holds(ApplicantId applicant) =>
        entries.Where(e => e.ApplicantId == applicant).Sum(e => e.Kind is PlanEntryKind.Taken ? 1 : -1) > 0;

    private bool HoldsAt(OrganizationId branch, ApplicantId applicant) =>
        Holds(applicant) && entries.Last(e => e.Kind is PlanEntryKind.Taken && e.ApplicantId == applicant).BranchId == branch;

    private void Enter(PlanEntryKind kind, int places, OrganizationId? branch, ApplicantId? applicant, PlanNote note) =>
        entries.Add(PlanEntry.Of(this, kind, places, branch, applicant, note));
}
