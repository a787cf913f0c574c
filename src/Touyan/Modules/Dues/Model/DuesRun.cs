using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

/// <summary>An order to assess a month for all branches below an organisation, and how far it has come. What it does each branch's entry tells.</summary>
public sealed class DuesRun : ICountyOwned, IUntraced
{
    private DuesRun() { }

    public int CountyCode { get; private set; }

    public DuesRunId Id { get; private set; }

    public DateOnly Month { get; private set; }

    public OrganizationId OrganizationId { get; private set; }

    public AccountId OrderedBy { get; private set; }

    public DateTime OrderedAt { get; private set; }

    /// <summary>Branches there are.</summary>
    public int Branches { get; private set; }

    /// <summary>Branches that are done.</summary>
    public int Done { get; private set; }

    public int Assessed { get; private set; }

    public int Corrected { get; private set; }

    /// <summary>Members without a basis.</summary>
    public int Missing { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Reference number of the fault that ended it.</summary>
    public string? FailedWith { get; private set; }

    public static DuesRun Order(int county, DateOnly month, OrganizationId top, AccountId by, DateTime at) =>
        new()
        {
            CountyCode = county,
            Id = EntityId.New<DuesRunId>(),
            Month = month,
            OrganizationId = top,
            OrderedBy = by,
            OrderedAt = at,
        };

    public void Begin(int branches) => (Branches, Done, Assessed, Corrected, Missing) = (branches, 0, 0, 0, 0);

    public void Note(int branches, AssessmentCount count)
    {
        Done += branches;
        Assessed += count.Assessed;
        Corrected += count.Corrected;
        Missing += count.Missing;
    }

    public void End(DateTime at) => EndedAt = at;

    public void Fail(string reference, DateTime at) => (FailedWith, EndedAt) = (reference, at);
}

/// <summary>What came of assessing: new rows, rows put right, months as they were, members without a basis.</summary>
public sealed record AssessmentCount(int Assessed, int Corrected, int Unchanged, int Missing)
{
    public static AssessmentCount None { get; } = new(0, 0, 0, 0);

    public AssessmentCount And(AssessmentCount other) =>
        new(Assessed + other.Assessed, Corrected + other.Corrected, Unchanged + other.Unchanged, Missing + other.Missing);
}
