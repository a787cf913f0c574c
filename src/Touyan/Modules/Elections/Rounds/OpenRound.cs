using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Rounds;

/// <summary>The meeting votes: who came is counted, and who stands is fixed; from now on only the tellers have the word.</summary>
public sealed class OpenRound(ElectionDesk desk, Electorate electorate, CasesOfSubjects cases, Strokes strokes)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "选举事项"), Required(ErrorMessage = "请选择选举事项")]
        public Contest? Contest { get; init; }

        [Display(Name = "选举日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "实到会有选举权人数"), Required, Range(1, 100000)]
        public int? Present { get; init; }

        [Display(Name = "登记参加选举的村民人数", Description = "只在选举村民委员会时填写"), Range(1, 100000)]
        public int? Registered { get; init; }

        /// <summary>Members or names of those who stand; all of the shortlist when none is chosen. Fixed in a second round on the tied.</summary>
        [Display(Name = "本轮候选人")]
        public List<string> Candidates { get; init; } = [];

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (election, on) = (found.Value, input.On!.Value);
        if (on > desk.Today)
            return Refusal.Invalid("date.in-future", "日期不能晚于今天", nameof(Input.On));

        if (desk.RulesFrom(input.Contest!.Value) is var from && on < from)
            return ElectionRefusals.BeforeTheRules(from);

        var place = await desk.PlaceOfAsync(election, ct);
        var roll = await electorate.CallAsync(place, on, ct);
        var gathering = await electorate.GatherAsync(election, place, ct) with { Registered = input.Registered };
        var opening = Opening(input, election, roll, gathering) with { AdmittedOn = await AdmittedOnAsync(election, ct) };
        var opened = election.Open(opening, desk.RulesOn(on));
        if (opened.IsRefused)
            return opened.Refusal!;

        var round = opened.Value;
        var said = $"第 {round.Number} 轮，{Words.Of(round.Contest)}，应到 {round.Entitled} 人，实到 {round.Present} 人";
        await desk.RecordAsync(by, ElectionsActs.OpenRound, election, null, said, ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }

    // Decided here, or on paper before the case was taken over.
    private async Task<DateOnly?> AdmittedOnAsync(Election election, CancellationToken ct)
    {
        var record = await cases.RecordAsync(new CaseId(election.CaseId), ct);
        var step = record?.Definition.Steps.FirstOrDefault(s => s.Outcomes.Any(o => o.Effects.Contains(AdmitShortlist.Id)));
        return step is null ? null : record!.DayOf(step.Id) ?? record.Values.Date(step.Id);
    }

    private RoundOpening Opening(Input input, Election election, Roll roll, Gathering gathering)
    {
        var contest = input.Contest!.Value;
        return new RoundOpening
        {
            Contest = contest,
            On = input.On!.Value,
            Entitled = Electorate.Entitled(election, contest, roll, gathering),
            InOffice = gathering.InOffice,
            DelegatesElected = gathering.Delegates.Count(),
            LeftOut =
                contest is Contest.Committee or Contest.Delegates && election.Form is ElectionForm.Meeting
                    ? Electorate.LeftOut(election, roll)
                    : 0,
            Present = input.Present!.Value,
            Candidates = input.Candidates.Count == 0 ? null : input.Candidates.ToHashSet(StringComparer.Ordinal),
            Strokes = strokes,
        };
    }
}
