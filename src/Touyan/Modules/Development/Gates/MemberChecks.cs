using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

/// <summary>第五步: the contacts as they stood on the day.</summary>
internal sealed class ContactsCheck(MembersOnDay members) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var chosen = moment.Values.Members(CaseFields.Contacts);
        return GateMath.Contacts(chosen, await members.OfAsync(chosen, moment.On, ct), moment.On, moment.Asked);
    }
}

/// <summary>第九步, and again where they write into the form and where the meeting votes: the introducers as they stood on the day.</summary>
internal sealed class IntroducersCheck(MembersOnDay members) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var chosen = moment.Values.Members(CaseFields.Introducers);
        var onDay = await members.OfAsync(chosen, moment.On, ct);
        return GateMath.Introducers(chosen, onDay, moment.Values.Yes(CaseFields.NoKin), moment.On, moment.Asked);
    }
}

/// <summary>The few members that somebody chose, as they stood on a day.</summary>
internal sealed class MembersOnDay(IMemberRecords records)
{
    public async Task<IReadOnlyDictionary<MemberId, MemberOnDay>> OfAsync(IReadOnlyList<MemberId> ids, DateOnly on, CancellationToken ct)
    {
        var found = new Dictionary<MemberId, MemberOnDay>();
        foreach (var id in ids)
        {
            if (await records.FindAsync(id, on, ct) is { } member)
                found[id] = member;
        }

        return found;
    }
}
