using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>催办: whoever follows a case reminds its keeper, once a day.</summary>
public sealed class UrgeCase(CaseDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public CaseId Case { get; init; }

        [Display(Name = "催办的话")]
        [StringLength(200)]
        public string? Words { get; init; }
    }

    public async Task<Result<CaseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Case, version: null, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var at = found.Value.Case;
        if (WhyNot(at, by) is { } refusal)
            return refusal;

        var said = string.IsNullOrWhiteSpace(input.Words) ? $"请尽快办理“{at.Open!.Title}”" : input.Words.Trim();
        desk.Record(by, CaseActs.Urge, at, detail: said);
        var doer = Doer.Of(by, by.PostBehind(ProceduresPermissions.Read), desk.Now);
        at.Tell(CaseEventKind.Urged, said, doer, at.Open);
        await desk.News.UrgedAsync(at, doer, ct);
        return await desk.SaveAsync(at, ct) is { } lost ? lost : at.Id;
    }

    /// <summary>Why this actor cannot urge now; null when he can.</summary>
    internal Refusal? WhyNot(Case at, Actor by)
    {
        if (at.Open is not { } open)
            return ProcedureRefusals.Ended;

        if (open.Keepers.Any(k => k.IsOpen && k.Is(by)))
            return ProcedureRefusals.UrgingOneself;

        var today = at.Events.Any(e =>
            e.Kind is CaseEventKind.Urged && e.ById == by.Account && Clock.ToChinaDate(e.At) == desk.Today && e.StepId == open.Id
        );
        return today ? ProcedureRefusals.UrgedToday : null;
    }
}
