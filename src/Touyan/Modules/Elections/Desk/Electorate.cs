using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Desk;

/// <summary>Who may vote, elect and be elected in an organisation on a day.</summary>
public sealed class Electorate(ICommittees committees)
{
    /// <summary>Full members with their rights; whoever was converted later than the day has none yet.</summary>
    public async Task<Roll> CallAsync(OrganizationPlace place, DateOnly on, CancellationToken ct) =>
        new([.. (await committees.VotersAsync(place, ct)).Where(v => v.ConvertedOn is null || v.ConvertedOn <= on)]);

    /// <summary>How many should come to a round: members less those left out, delegates, the new committee, or registered villagers.</summary>
    public static int Entitled(Election election, Contest contest, Roll roll, int? registered) =>
        contest switch
        {
            Contest.Village => registered ?? 0,
            Contest.Secretary or Contest.Deputy when election.HasCommittee => election.Committee.Count,
            _ => election.Form is ElectionForm.Congress ? election.Delegates ?? 0 : roll.Count - LeftOut(election, roll),
        };

    /// <summary>Those left out who would have had the right.</summary>
    public static int LeftOut(Election election, Roll roll) => election.Exclusions.Count(e => e.IsInForce && roll.Has(e.MemberId));
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
