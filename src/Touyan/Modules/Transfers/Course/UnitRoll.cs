using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Course;

/// <summary>
/// Who goes with a whole branch: whoever stood in it when the letter was written. The case keeps their ids, for the branch may be merged on the way, and
/// then others stand beside them.
/// </summary>
public sealed class UnitRoll(TouyanDb db, IMemberRecords members, ICases cases)
{
    private readonly Dictionary<CaseId, IReadOnlyList<MemberOnDay>> written = [];

    /// <summary>Written with the beginning, and anew with each letter; once the branch was merged, of those on it who are still there.</summary>
    public async Task<IReadOnlyList<MemberOnDay>> WriteAsync(CaseMoment moment, CancellationToken ct)
    {
        var isMerged = moment.Party(Parties.Source).Value != moment.Subject.Id;
        var going = isMerged ? await StillThereAsync(moment, ct) : await members.OfAsync(moment.Party(Parties.Source), moment.On, ct);
        moment.Learn(Fields.Going, string.Join(',', going.Select(m => m.Id)));
        return written[moment.Case] = going;
    }

    /// <summary>Those on the roll who stand today where the transfer began; all who do where none was written.</summary>
    public async Task<IReadOnlyList<MemberOnDay>> StillThereAsync(CaseMoment moment, CancellationToken ct)
    {
        var there = await members.OfAsync(moment.Party(Parties.Source), Clock.ToChinaDate(moment.At), ct);
        var roll = moment.Values.Members(Fields.Going).ToHashSet();
        return roll.Count == 0 ? there : [.. there.Where(m => roll.Contains(m.Id))];
    }

    /// <summary>Those whom a letter is about: as the roll was just written, or as the case keeps it.</summary>
    public async Task<IReadOnlyList<MemberOnDay>> OfAsync(Transfer transfer, DateOnly on, CancellationToken ct)
    {
        if (written.TryGetValue(transfer.CaseId, out var fresh))
            return fresh;

        var roll = (await cases.SaidInAsync(transfer.CaseId, ct)).Members(Fields.Going).ToHashSet();
        return [.. (await members.OfAsync(transfer.FromId!.Value, on, ct)).Where(m => roll.Count == 0 || roll.Contains(m.Id))];
    }

    /// <summary>Name of a branch with which one of these members is on his way.</summary>
    public async Task<string?> OnItsWayAsync(OrganizationId unit, IReadOnlyCollection<MemberId> asked, CaseId but, CancellationToken ct)
    {
        var going = await db
            .Transfers.StillOpen.Where(t => t.Kind == TransferKind.Unit && t.FromId == unit && t.CaseId != but)
            .Select(t => new { t.CaseId, t.Name })
            .ToListAsync(ct);
        foreach (var transfer in going)
        {
            var roll = (await cases.SaidInAsync(transfer.CaseId, ct)).Members(Fields.Going);
            if (roll.Count == 0 || roll.Any(asked.Contains))
                return transfer.Name;
        }

        return null;
    }
}
