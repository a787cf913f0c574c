using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Profile;

/// <summary>One election: who is entitled and who is left out, who stands, who counts, the rounds with the rule beside each figure.</summary>
public sealed class ShowElection(ElectionDesk desk, Electorate electorate, IMembers members, Strokes strokes)
{
    public async Task<Result<ElectionView>> RunAsync(ElectionId id, Actor by, CancellationToken ct)
    {
        var election = await desk
            .Db.Elections.VisibleTo(by, ElectionsPermissions.Read, desk.Organizations)
            .Whole()
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == id, ct);
        if (election is null)
            return ElectionRefusals.NotFound;

        var place = await desk.PlaceOfAsync(election, ct);
        var on = election.OpenRound?.HeldOn ?? election.HeldOn ?? desk.Today;
        var roll = await electorate.CallAsync(place, on, ct);
        var names = await members.NamesAsync([.. MembersOf(election)], ct);
        var (rules, gathering) = (desk.RulesOn(on), await electorate.GatherAsync(election, place, ct));
        return new ElectionView
        {
            Election = ElectionFacts.Of(election),
            Place = place,
            Rules = rules,
            Roll = roll,
            Entitled = Electorate.Entitled(election, election.Contests.First(), roll, gathering),
            Electors = election.Electors(gathering.InOffice)?.Count,
            Shares = gathering.Shares,
            Exclusions = [.. election.Exclusions.Where(e => e.IsInForce).Select(e => Exclusion(e, names))],
            Contests = [.. election.Contests.Select(c => ContestOf(election, c, rules))],
            Officers = [.. election.Officers.Where(o => o.IsServing).OrderBy(o => o.Duty).Select(o => Officer(o, election, names))],
            Posts = [.. election.Committee.Select(c => Post(c, election))],
            Timeline = election.DueOn is { } due ? Timeline.Of(due, desk.RulesNow) : [],
            Pressure = election.DueOn is { } day ? Timeline.PressureOn(desk.Today, day, desk.RulesNow) : Pressure.None,
        };
    }

    private static IEnumerable<MemberId> MembersOf(Election election) =>
        election.Exclusions.Select(e => e.MemberId).Concat(election.Officers.Select(o => o.MemberId)).Distinct();

    private ElectionView.ExclusionRow Exclusion(ElectionExclusion exclusion, IReadOnlyDictionary<MemberId, string> names) =>
        new(
            exclusion.Id,
            names.GetValueOrDefault(exclusion.MemberId, ""),
            desk.ExclusionGrounds.Name(exclusion.Ground)!,
            exclusion.ConsentNumber,
            exclusion.ResolvedOn,
            exclusion.Note
        );

    private ElectionView.ContestRow ContestOf(Election election, Contest contest, ElectionRules rules)
    {
        var nominees = strokes.Order(election.NomineesOf(contest), n => n.Name);
        return new ElectionView.ContestRow
        {
            Contest = contest,
            Seats = election.SeatsOf(contest),
            Least = rules.LeastCandidates(contest, election.SeatsOf(contest)),
            Nominees = [.. nominees.Select(n => new ElectionView.NomineeRow(n.Id, n.Who, n.Origin, n.Recommendations, n.About))],
            KnowsAllStrokes = strokes.KnowsAll(nominees.Select(n => n.Name)),
            Progress = election.ProgressOf(contest),
            Rounds = [.. election.Rounds.Where(r => r.Contest == contest).OrderBy(r => r.Number).Select(RoundRow.Of)],
        };
    }

    private static ElectionView.OfficerRow Officer(
        ElectionOfficer officer,
        Election election,
        IReadOnlyDictionary<MemberId, string> names
    ) =>
        new(
            officer.Id,
            officer.Duty,
            names.GetValueOrDefault(officer.MemberId, ""),
            election.OpenRound?.Counts.Any(c => c.Pass == election.OpenRound.Pass && c.MemberId == officer.MemberId) is true
        );

    private ElectionView.PostRow Post(Choice elected, Election election)
    {
        var posts = new List<string>();
        if (election.ProgressOf(Contest.Secretary).Elected.Any(c => c.Key == elected.Key))
            posts.Add(Words.Of(Contest.Secretary));
        if (election.ProgressOf(Contest.Deputy).Elected.Any(c => c.Key == elected.Key))
            posts.Add(Words.Of(Contest.Deputy));
        if (election.Posts.FirstOrDefault(p => p.MemberId == elected.Member) is { } post)
            posts.Add(desk.PostNames.Name(post.Post)!);

        return new(elected, string.Join('、', posts));
    }
}
