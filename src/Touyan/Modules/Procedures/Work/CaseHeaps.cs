using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Work;

/// <summary>
/// A person's cases in heaps. Each heap of each of his offices is a range of an index that lies in the order of limits: its first rows are taken and counted
/// there, and only these few are put together. A million that wait cost no more than a thousand.
/// </summary>
internal sealed class CaseHeaps(TouyanDb db, Actor by, DateOnly today, DateOnly until)
{
    /// <summary>Further than this nothing is counted.</summary>
    public const int Most = 1000;

    /// <summary>How many lie on each heap; those on which nothing lies are left out.</summary>
    public async Task<IReadOnlyDictionary<CaseHeap, int>> CountAsync(CancellationToken ct) =>
        await Counts().ToDictionaryAsync(c => c.Heap, c => c.Count, ct);

    /// <summary>The first few of each heap and office.</summary>
    public async Task<ILookup<CaseHeap, HeapLine>> FirstAsync(int most, CancellationToken ct) =>
        (await First(most).ToListAsync(ct)).ToLookup(l => l.Heap);

    internal IQueryable<HeapCount> Counts()
    {
        var all = Waiting()
            .Select(gates =>
                InOrder(gates)
                    .Take(Most)
                    .Select(k => new Tally
                    {
                        Heap =
                            k.DueOn < today ? CaseHeap.Late
                            : k.DueOn <= until ? CaseHeap.Soon
                            : CaseHeap.Later,
                    })
            )
            .Append(Begun.Take(Most).Select(c => new Tally { Heap = c.DueOn < today ? CaseHeap.Begun : CaseHeap.Later }))
            .Aggregate((some, more) => some.Concat(more));
        return all.GroupBy(t => t.Heap).Select(g => new HeapCount { Heap = g.Key, Count = g.Count() });
    }

    internal IQueryable<HeapLine> First(int most)
    {
        var all = Waiting()
            .Select(gates =>
                InOrder(gates)
                    .Take(most)
                    .Select(k => new Taken
                    {
                        Heap =
                            k.DueOn < today ? CaseHeap.Late
                            : k.DueOn <= until ? CaseHeap.Soon
                            : CaseHeap.Later,
                        Case = k.CaseId,
                        DueOn = k.DueOn,
                    })
            )
            .Append(
                Begun
                    .Take(most)
                    .Select(c => new Taken
                    {
                        Heap = c.DueOn < today ? CaseHeap.Begun : CaseHeap.Later,
                        Case = c.Id,
                        DueOn = c.DueOn,
                    })
            )
            .Aggregate((some, more) => some.Concat(more));
        return from first in all
            join one in db.Cases on first.Case equals one.Id
            select new HeapLine
            {
                Heap = first.Heap,
                Id = one.Id,
                Title = one.Title,
                Subject = one.SubjectTitle,
                OpenStep = one.OpenStep,
                DueOn = first.DueOn,
            };
    }

    // One after the other, though the heap follows from the day: each is a range of an index, and what has no day is another.
    private IEnumerable<IQueryable<GateKeeper>> Waiting()
    {
        foreach (var gates in by.May(ProceduresPermissions.Decide) ? db.GatesWaitingFor(by, today) : [])
        {
            yield return gates.Where(k => k.DueOn < today);
            yield return gates.Where(k => k.DueOn >= today && k.DueOn <= until);
            yield return gates.Where(k => k.DueOn > until);
            yield return gates.Where(k => k.DueOn == null);
        }
    }

    // As the index of offices lies: PostgreSQL does not see by itself that one organisation, or none, leaves only the days to be ordered.
    private static IQueryable<GateKeeper> InOrder(IQueryable<GateKeeper> gates) =>
        gates.OrderBy(k => k.OrganizationId).ThenBy(k => k.DueOn);

    private IQueryable<Case> Begun =>
        db.Cases.Where(c => c.StartedById == by.Account && c.State == CaseState.Open && c.DueOn < today).OrderBy(c => c.DueOn);

    private sealed record Tally
    {
        public CaseHeap Heap { get; init; }
    }

    private sealed record Taken
    {
        public CaseHeap Heap { get; init; }
        public CaseId Case { get; init; }
        public DateOnly? DueOn { get; init; }
    }
}

/// <summary>What is to be done about cases, the most pressing first.</summary>
internal enum CaseHeap
{
    /// <summary>Waits for this person past its limit.</summary>
    Late = 1,

    /// <summary>Waits for him, its limit is near.</summary>
    Soon = 2,

    /// <summary>Waits for him and may.</summary>
    Later = 3,

    /// <summary>He began it; it waits for another past its limit.</summary>
    Begun = 4,
}

/// <summary>How many lie on a heap.</summary>
internal sealed record HeapCount
{
    public CaseHeap Heap { get; init; }
    public int Count { get; init; }
}

/// <summary>A case on a heap.</summary>
internal sealed record HeapLine
{
    public CaseHeap Heap { get; init; }
    public CaseId Id { get; init; }
    public string Title { get; init; } = "";
    public string Subject { get; init; } = "";
    public string? OpenStep { get; init; }
    public DateOnly? DueOn { get; init; }
}
