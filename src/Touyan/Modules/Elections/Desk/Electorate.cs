using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Desk;

/// <summary>Who may vote, elect and be elected in an organisation on a day.</summary>
public sealed class Electorate(ICommittees committees, Delegations delegations)
{
    /// <summary>Full members as the books had them on the day, with their rights; whoever was converted later than the day has none yet.</summary>
    public async Task<Roll> CallAsync(OrganizationPlace place, DateOnly on, CancellationToken ct) =>
        new([.. (await committees.VotersAsync(place, on, ct)).Where(v => v.ConvertedOn is null || v.ConvertedOn <= on)]);

    /// <summary>How many should come to a round: members less those left out, delegates, the committee, or registered villagers.</summary>
    public static int Entitled(Election election, Contest contest, Roll roll, Gathering gathering) =>
        contest switch
        {
            Contest.Village => gathering.Registered ?? 0,
            Contest.Secretary or Contest.Deputy when election.Electors(gathering.InOffice) is { } electors => electors.Count,
            _ => election.Form is ElectionForm.Congress ? gathering.Entitled(roll) : roll.Count - LeftOut(election, roll),
        };

    /// <summary>Who else than the members may be the one to vote.</summary>
    public async Task<Gathering> GatherAsync(Election election, OrganizationPlace place, CancellationToken ct) =>
        new(await InOfficeAsync(election, place, ct), await delegations.OfAsync(election, ct));

    // A by-election fills the posts of heads by the committee in office, where there is one.
    private async Task<IReadOnlyList<MemberId>?> InOfficeAsync(Election election, OrganizationPlace place, CancellationToken ct) =>
        election.Kind is ElectionKind.Vacancy && (election.HasCommittee || await committees.HasCommitteeAsync(place, ct))
            ? (await committees.InOfficeAsync(place.Id, ct))?.Members
            : null;

    /// <summary>Those left out who would have had the right.</summary>
    public static int LeftOut(Election election, Roll roll) => election.Exclusions.Count(e => e.IsInForce && roll.Has(e.MemberId));
}

/// <summary>Who votes where not all members do.</summary>
/// <param name="InOffice">The committee in office, in a by-election that it holds; null elsewhere.</param>
/// <param name="Shares">Delegates to the congress, by the organisations that elect them.</param>
public sealed record Gathering(IReadOnlyList<MemberId>? InOffice, IReadOnlyList<Delegations.Share> Shares)
{
    /// <summary>Villagers who are registered.</summary>
    public int? Registered { get; init; }

    /// <summary>Delegates who were elected and examined.</summary>
    public IEnumerable<Choice> Delegates => Shares.Where(s => s.IsExamined).SelectMany(s => s.Elected);

    /// <summary>Delegates who still have the right to vote.</summary>
    public int Entitled(Roll roll) =>
        Delegates.Count(d => d.Member is { } member && roll.Find(member) is { Standing: MembershipStanding.Normal });
}

/// <summary>Those who may vote, by name.</summary>
public sealed class Roll(IReadOnlyList<Voter> voters)
{
    public IReadOnlyList<Voter> Voters => voters;

    public int Count => voters.Count;

    public bool Has(MemberId member) => voters.Any(v => v.Id == member);

    public Voter? Find(MemberId member) => voters.FirstOrDefault(v => v.Id == member);

    /// <summary>As a list offers him: two of one name differ by the month of birth.</summary>
    public string Label(Voter voter) =>
        voters.Count(v => v.Name == voter.Name) == 1 ? voter.Name : $"{voter.Name}（{voter.BornOn:yyyy年M月}生）";

    /// <summary>Whoever a written name means; refused when it means nobody, or several.</summary>
    public Result<Choice> Read(string name)
    {
        var written = name.Trim();
        if (voters.FirstOrDefault(v => Label(v) == written) is { } meant)
            return new Choice(meant.Name, meant.Id);

        return voters.Any(v => v.Name == written) ? ElectionRefusals.NameAmbiguous : ElectionRefusals.MemberNotFound;
    }
}
