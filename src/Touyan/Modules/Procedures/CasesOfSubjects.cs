using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures;

/// <summary>What a house asks about the cases of its own subjects: whoever asks has asked whether they may be seen.</summary>
public sealed class CasesOfSubjects(CaseDesk desk, FindParties findParties, FindKeepers keepers, IPapers papers)
{
    /// <summary>The newest case of each of these by a procedure; whoever has none is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseGlance>> LatestAsync(
        string procedure,
        IReadOnlyCollection<Guid> subjects,
        CancellationToken ct
    )
    {
        if (subjects.Count == 0)
            return new Dictionary<Guid, CaseGlance>();

        var cases = await desk
            .Db.Cases.Where(c => c.Procedure == procedure && subjects.Contains(c.SubjectId))
            .OrderBy(c => c.StartedAt)
            .ThenBy(c => c.Id)
            .Select(c => new CaseGlance
            {
                Id = c.Id,
                Number = c.Number,
                Title = c.Title,
                Subject = c.SubjectId,
                State = c.State,
                OpenStep = c.OpenStep,
                DueOn = c.DueOn,
                StartedOn = c.StartedOn,
            })
            .ToListAsync(ct);
        return cases.GroupBy(c => c.Subject).ToDictionary(g => g.Key, g => g.Last());
    }

    /// <summary>Gates of a procedure that are open, to be joined with what the actor sees.</summary>
    public IQueryable<GateDue> OpenGates(string procedure) =>
        desk
            .Db.Cases.Where(c => c.Procedure == procedure && c.State == CaseState.Open)
            .SelectMany(
                c => c.Steps.Where(s => s.ClosedAt == null),
                (c, s) =>
                    new GateDue
                    {
                        Case = c.Id,
                        Subject = c.SubjectId,
                        Step = s.Step,
                        DueOn = s.DueOn,
                    }
            );

    /// <summary>All that a case says and holds: for the dossier of its subject. Null when there is none.</summary>
    public async Task<CaseRecord?> RecordAsync(CaseId id, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } running ? CaseRecord.Of(running.Case, running.Definition) : null;

    /// <summary>Subjects of an import in whose cases something was decided or done since.</summary>
    public async Task<IReadOnlyList<Guid>> DecidedAmongAsync(Guid import, CancellationToken ct) =>
        await desk
            .Db.Cases.Where(c => c.ImportId == import && (c.Decisions.Count > 0 || c.State != CaseState.Open))
            .Select(c => c.SubjectId)
            .ToListAsync(ct);

    /// <summary>The cases of an import are gone with this unit of work, with all that belongs to them; the caller tells why.</summary>
    public async Task EraseAsync(Guid import, TracedRows gone, CancellationToken ct)
    {
        var among = desk.Db.Cases.Where(c => c.ImportId == import);
        foreach (var id in await among.Select(c => c.Id).ToListAsync(ct))
        {
            var erased = (await desk.Db.WholeCaseAsync(among, id, ct))!;
            gone.Gone([erased]);
            gone.Gone(erased.Parties);
            gone.Gone(erased.Steps);
            gone.Gone(erased.Steps.SelectMany(s => s.Keepers));
            gone.Gone(erased.Events);
            gone.Gone(erased.Documents);
        }

        await among.ExecuteDeleteAsync(ct);
    }

    /// <summary>
    /// The subject went to another organisation: its open case goes along, with the gates that follow from it and the papers that it issued. No save.
    /// </summary>
    public async Task<Refusal?> FollowAsync(string procedure, Guid subject, OrganizationId to, string told, Actor by, CancellationToken ct)
    {
        if (await OpenAsync(procedure, subject, ct) is not { } running)
            return null;

        var (at, definition) = (running.Case, running.Definition);
        var named = at.Parties.ToDictionary(p => p.Party, OrganizationId? (p) => p.OrganizationId, StringComparer.Ordinal);
        var found = await findParties.RunAsync(definition, new CaseSubject(subject, at.SubjectTitle, to, at.SubjectMember), named, ct);
        if (found.IsRefused)
            return found.Refusal;

        var step = definition.Find(at.Open!.Step)!;
        var basis = AdvanceCase.BasisOf(at) with { Parties = found.Value };
        var doer = Doer.Of(by, by.PostBehind(null), desk.Now);
        at.FollowSubject(to, found.Value, await keepers.RunAsync(step.Keepers, step.AllSign, basis, ct), told, doer);
        await desk.News.OpenedAsync(at, doer, ct);
        desk.Db.Entry(at).Property(c => c.Version).IsModified = true;
        await papers.ConcernAsync([.. at.Documents.Select(d => d.PaperId).OfType<PaperId>()], [.. found.Value.Values], ct);
        desk.Record(by, CaseActs.FollowSubject, at, detail: told);
        return null;
    }

    /// <summary>The matter of the subject goes on elsewhere: its open case ends here, its story says why; nothing when none is open. No save.</summary>
    public async Task StopAsync(string procedure, Guid subject, string why, DateOnly on, Actor by, CancellationToken ct)
    {
        if (await OpenAsync(procedure, subject, ct) is not { Case: var at })
            return;

        var doer = Doer.Of(by, by.PostBehind(null), desk.Now);
        desk.Record(by, CaseActs.Stop, at, why, at.OpenStep);
        at.Tell(CaseEventKind.Stopped, why, doer, at.Open);
        at.End(CaseState.Stopped, on < at.LastDay ? at.LastDay : on, doer.At);
        await desk.News.EndedAsync(at, doer, ct);
    }

    private async Task<RunningCase?> OpenAsync(string procedure, Guid subject, CancellationToken ct)
    {
        var id = await desk
            .Db.Cases.Where(c => c.Procedure == procedure && c.SubjectId == subject && c.State == CaseState.Open)
            .Select(c => (CaseId?)c.Id)
            .SingleOrDefaultAsync(ct);
        return id is { } open ? await desk.FindAsync(open, ct) : null;
    }
}

/// <summary>A case as others show it.</summary>
public sealed record CaseGlance
{
    public CaseId Id { get; init; }

    public string Number { get; init; } = "";

    /// <summary>What it is: the title of its procedure.</summary>
    public string Title { get; init; } = "";

    public Guid Subject { get; init; }

    public CaseState State { get; init; }

    /// <summary>Title of the step that is open.</summary>
    public string? OpenStep { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly StartedOn { get; init; }

    public string Href => $"/cases/{Id}";
}

/// <summary>A gate that is open.</summary>
public sealed record GateDue
{
    public CaseId Case { get; init; }

    public Guid Subject { get; init; }

    /// <summary>Id of the step in the definition.</summary>
    public string Step { get; init; } = "";

    public DateOnly? DueOn { get; init; }
}
