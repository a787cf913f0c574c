using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Opens cases that ran on paper together with what their houses keep beside them.</summary>
internal sealed class HousesOnPaper(OpenOnPaper open, IEnumerable<ICaseOnPaper> houses, Rules rules, TimeProvider clock)
{
    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public OpenOnPaper Cases => open;

    public async Task<Refusal?> WhyNotAsync(CaseEntry entry, Actor by, CancellationToken ct) =>
        Of(entry.Definition.Id) is { } house
            ? await house.WhyNotAsync(MomentOf(entry, EntityId.New<CaseId>(), "", entry.Values, entry.DueOn, by), ct)
            : null;

    public async Task<Case> OpenAsync(CaseEntry entry, Guid import, Doer doer, Actor by, CancellationToken ct)
    {
        var begun = await open.RunAsync(entry, import, doer, by, ct);
        if (Of(entry.Definition.Id) is not { } house)
            return begun;

        var moment = MomentOf(entry, begun.Id, begun.Number, CaseValues.Read(begun.Values), begun.DueOn, by);
        await house.TakeOverAsync(moment, ct);
        begun.Learn(moment.Learned);
        return begun;
    }

    public async Task<IReadOnlyList<CaseId>> GoneOnAsync(IQueryable<CaseId> cases, CancellationToken ct)
    {
        var gone = new List<CaseId>();
        foreach (var house in houses)
            gone.AddRange(await house.GoneOnAsync(cases, ct));

        return gone;
    }

    public async Task TakeBackAsync(IQueryable<CaseId> cases, TracedRows rows, CancellationToken ct)
    {
        foreach (var house in houses)
            await house.TakeBackAsync(cases, rows, ct);
    }

    private ICaseOnPaper? Of(string procedure) => houses.FirstOrDefault(h => h.IsOf(procedure));

    private CaseMoment MomentOf(CaseEntry entry, CaseId id, string number, CaseValues values, DateOnly? dueOn, Actor by) =>
        new()
        {
            Case = id,
            Number = number,
            Definition = entry.Definition,
            Subject = entry.Subject,
            Parties = entry.Parties,
            Values = values,
            By = by,
            On = Today,
            At = Now,
            StartedOn = entry.StartedOn,
            Rules = rules.On(Today),
            Step = entry.Step,
            DueOn = dueOn,
            Days = entry.Past.ToDictionary(p => p.Step, p => p.On, StringComparer.Ordinal),
        };
}
