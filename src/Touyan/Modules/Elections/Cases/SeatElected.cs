using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The body above approves: the new committee takes office from the day of the election, and the one before gives way; in a by-election those elected join it.</summary>
internal sealed class SeatElected(ElectionDesk desk, ICommitteeDecisions committees) : ICaseEffect
{
    public const string Id = "election.take-office";

    /// <summary>Who was elected as what: said on the reply of the body above.</summary>
    public const string Elected = "elected";

    private const string Secretary = "01";
    private const string Deputy = "03";
    private const string Plain = "90";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (await desk.OfCaseAsync(moment.Case.Value, ct) is not { } election)
            return ElectionRefusals.NotFound;

        if (election.Approve(moment.On) is { } refusal)
            return refusal;

        await desk.RecordAsync(moment.By, ElectionsActs.Course, election, moment.Reason, Words.Of(election.State), ct);
        var committee = CommitteeOf(election, moment);
        moment.Learn(Elected, InWords(election, committee));
        return election.Kind is ElectionKind.Vacancy
            ? await committees.JoinAsync(committee, moment.By, ct)
            : await committees.BeginAsync(committee, moment.By, ct);
    }

    private static NewCommittee CommitteeOf(Election election, CaseMoment moment) =>
        new()
        {
            Organization = election.OrganizationId,
            Number = election.TermNumber,
            ElectedOn = election.HeldOn!.Value,
            Seats = election.HasCommittee
                ? election.SeatsOf(Contest.Committee)
                : election.SeatsOf(Contest.Secretary) + election.SeatsOf(Contest.Deputy),
            Document = moment.Values.Text(ElectionRequest.ReplyNumber) ?? moment.Number,
            EvidenceOn = moment.On,
            Posts = [.. PostsOf(election)],
        };

    private string InWords(Election election, NewCommittee committee)
    {
        var names = Enum.GetValues<Contest>()
            .SelectMany(c => election.ProgressOf(c).Elected)
            .Where(c => c.Member is not null)
            .DistinctBy(c => c.Member)
            .ToDictionary(c => c.Member!.Value, c => c.Name);
        return string.Join(
            '；',
            committee
                .Posts.GroupBy(p => p.Post)
                .Select(g => $"{desk.PostNames.Name(g.Key)}：{string.Join('、', g.Select(p => names.GetValueOrDefault(p.Member, "")))}")
        );
    }

    // The secretary first, then the deputies, then the others: who heads the committee has that post, and what else he took on.
    private static IEnumerable<(MemberId Member, string Post)> PostsOf(Election election)
    {
        var secretary = Members(election.ProgressOf(Contest.Secretary));
        var deputies = Members(election.ProgressOf(Contest.Deputy));
        foreach (var member in secretary)
            yield return (member, Secretary);
        foreach (var member in deputies)
            yield return (member, Deputy);
        foreach (var post in election.Posts)
            yield return (post.MemberId, post.Post);

        var seated = secretary.Concat(deputies).Concat(election.Posts.Select(p => p.MemberId)).ToHashSet();
        foreach (var member in Members(election.ProgressOf(Contest.Committee)).Where(m => !seated.Contains(m)))
            yield return (member, Plain);
    }

    private static List<MemberId> Members(ContestProgress progress) => [.. progress.Elected.Select(c => c.Member).OfType<MemberId>()];
}
