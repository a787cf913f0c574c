using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Somebody has looked: these are two persons.</summary>
public sealed class SettleDistinct(MemberDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MemberId First { get; init; }

        [JsonIgnore]
        public MemberId Second { get; init; }

        [Display(Name = "理由"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var first = await desk.FindAsync(input.First, version: null, by, MembersPermissions.Merge, ct);
        var second = await desk.FindAsync(input.Second, version: null, by, MembersPermissions.Merge, ct);
        if ((first.Refusal ?? second.Refusal) is { } notFound)
            return notFound;

        Member[] both = [first.Value, second.Value];
        if (input.First == input.Second || Array.Exists(both, m => m.Standing is MembershipStanding.Merged))
            return MemberRefusals.NotTwoRecords;

        var pair = DistinctPersons.InOrder(input.First, input.Second);
        if (await desk.Db.DistinctPersons.AnyAsync(d => d.FirstId == pair.First && d.SecondId == pair.Second, ct))
            return input.First;

        desk.Db.Add(DistinctPersons.Of(by.County, input.First, input.Second, input.Reason, desk.Now));
        desk.Record(by, MembersActs.NotDuplicate, first.Value, input.Reason, $"与 {second.Value.Name}（{second.Value.IdNumber}）");
        try
        {
            await desk.Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            // Somebody else has just said the same.
        }

        return input.First;
    }
}
