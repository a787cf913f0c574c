using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Demo;

/// <summary>What an organisation of the demo county does between the gates: a shortlist, tellers, the meeting with its ballots.</summary>
internal sealed class DemoMeeting(ElectionDesk desk, Electorate electorate, Strokes strokes)
{
    public async Task BeforeAsync(string step, CaseId id, OrganizationPlace place, DemoStage until, Actor by, CancellationToken ct)
    {
        if (step is not ("nominate" or "members-vote" or "meeting" or "party-election"))
            return;

        var election = (await desk.OfCaseAsync(id.Value, ct))!;
        var roll = await electorate.CallAsync(place, desk.Today, ct);
        if (step is "nominate" or "members-vote")
            Nominate(election, roll);
        else
            Meet(election, roll, until);

        await desk.RecordAsync(by, ElectionsActs.Course, election, null, "演示数据", ct);
        if (await desk.SaveAsync(election, ct) is { } refusal)
            throw new InvalidOperationException($"The demo is refused: {step}, {refusal.Code}");
    }

    private void Nominate(Election election, Roll roll)
    {
        var rules = desk.RulesNow;
        var origins = Enum.GetValues<NominationOrigin>();
        var most = rules.LeastCandidates(Contest.Committee, election.SeatsOf(Contest.Committee));
        var pool = strokes.Order(roll.Voters.Where(v => v.Standing is MembershipStanding.Normal).Take(most), v => v.Name);
        foreach (var contest in election.Contests)
        {
            foreach (var (voter, i) in pool.Take(rules.LeastCandidates(contest, election.SeatsOf(contest))).Select((v, i) => (v, i)))
                Check(
                    election.Nominate(
                        new NomineeFacts
                        {
                            Contest = contest,
                            Who = new Choice(voter.Name, voter.Id),
                            Origin = origins[i % origins.Length],
                            Recommendations = roll.Count - i,
                            Ballot = rules.Citations.Ballot,
                            RecordedAt = desk.Now,
                        }
                    )
                );
        }

        foreach (var teller in roll.Voters.Reverse().Take(rules.Tellers.Value))
            Check(election.NameOfficer(new OfficerFacts(teller.Id, OfficerDuty.Teller, rules.Tellers, rules.Citations.Ballot, desk.Now)));
    }

    private void Meet(Election election, Roll roll, DemoStage until)
    {
        var first = Round(election, Contest.Committee, roll.Count);
        if (until is DemoStage.Differing)
        {
            Enter(first, election, Votes(first, isTied: false), off: 0);
            Enter(first, election, Votes(first, isTied: false), off: 1);
            return;
        }

        Declare(election, first, Votes(first, until is DemoStage.Tied));
        if (until is DemoStage.Tied)
            return;

        var secretary = Round(election, Contest.Secretary, election.Committee.Count);
        Declare(election, secretary, [secretary.Present]);
    }

    private ElectionRound Round(Election election, Contest contest, int entitled)
    {
        var opened = election.Open(
            new RoundOpening
            {
                Contest = contest,
                On = desk.Today,
                Entitled = entitled,
                Present = entitled,
                Strokes = strokes,
            },
            desk.RulesNow
        );
        Check(opened.Refusal);
        return opened.Value;
    }

    // No more votes than seats on each paper: all but the last have a fair share, the last is below the majority; in a tie the last two have as many.
    private static int[] Votes(ElectionRound round, bool isTied)
    {
        var fair = round.Present * round.Seats / round.Choices.Count;
        var votes = Enumerable.Repeat(fair, round.Choices.Count).ToArray();
        votes[^1] = isTied ? fair - 1 : round.Needed - 1;
        if (isTied)
            votes[^2] = votes[^1];

        return votes;
    }

    private void Declare(Election election, ElectionRound round, int[] votes)
    {
        Enter(round, election, votes, off: 0);
        Enter(round, election, votes, off: 0);
        Check(election.Declare("演示", desk.Now).Refusal);
    }

    private void Enter(ElectionRound round, Election election, int[] votes, int off)
    {
        var candidates = round.Choices.OrderBy(c => c.Order).ToList();
        Check(
            round.Enter(
                new BallotEntry
                {
                    Teller = election.Tellers.First(t => round.Counts.All(c => c.MemberId != t.MemberId)).MemberId,
                    Account = EntityId.New<AccountId>(),
                    Figures = new()
                    {
                        Issued = round.Present,
                        Returned = round.Present,
                        Valid = round.Present,
                        Spoilt = 0,
                        Choices =
                        [
                            .. candidates.Select((c, i) => new ChoiceFigures(c.Who, false, votes[i] - off, round.Present - votes[i] + off)),
                        ],
                    },
                    Taken = [],
                    Citations = desk.RulesNow.Citations,
                    At = desk.Now,
                }
            )
        );
    }

    private static void Check(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo is refused: {refusal.Code}, {refusal.Message}");
    }
}
