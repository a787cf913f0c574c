using Touyan.Kernel;

namespace Touyan.Modules.Development.Plans;

/// <summary>What the entries of a plan add up to. Pure.</summary>
public sealed record PlanBalance
{
    private readonly Dictionary<OrganizationId, (int Assigned, int Taken)> branches = [];

    private PlanBalance() { }

    /// <summary>Places that the county gave.</summary>
    public int Granted { get; private init; }

    /// <summary>Places that were passed down to branches.</summary>
    public int Assigned => branches.Values.Sum(b => b.Assigned);

    /// <summary>Places that people have.</summary>
    public int Taken => branches.Values.Sum(b => b.Taken);

    /// <summary>Places that nobody has.</summary>
    public int Left => Granted - Taken;

    /// <summary>Places that are neither passed down nor taken beyond what was passed down.</summary>
    public int Free => Granted - branches.Values.Sum(b => Math.Max(b.Assigned, b.Taken));

    public IEnumerable<OrganizationId> Branches => branches.Keys;

    public int AssignedTo(OrganizationId branch) => branches.GetValueOrDefault(branch).Assigned;

    public int TakenBy(OrganizationId branch) => branches.GetValueOrDefault(branch).Taken;

    /// <summary>What a branch has left of its own places.</summary>
    public int LeftOf(OrganizationId branch) => AssignedTo(branch) - TakenBy(branch);

    /// <summary>What a branch may take: of its own places when it was given any, else of the free ones.</summary>
    public int AvailableTo(OrganizationId branch) => AssignedTo(branch) > 0 ? LeftOf(branch) : Free;

    public static PlanBalance Of(IEnumerable<PlanEntry> entries)
    {
        var all = entries.ToList();
        var balance = new PlanBalance { Granted = all.Where(e => e.Kind is PlanEntryKind.Granted).Sum(e => e.Places) };
        foreach (var entry in all.Where(e => e.BranchId is not null))
        {
            var (assigned, taken) = balance.branches.GetValueOrDefault(entry.BranchId!.Value);
            balance.branches[entry.BranchId.Value] = entry.Kind switch
            {
                PlanEntryKind.Assigned => (assigned + entry.Places, taken),
                PlanEntryKind.Taken => (assigned, taken + entry.Places),
                PlanEntryKind.Returned => (assigned, taken - entry.Places),
                PlanEntryKind.Granted => (assigned, taken),
            };
        }

        return balance;
    }
}
