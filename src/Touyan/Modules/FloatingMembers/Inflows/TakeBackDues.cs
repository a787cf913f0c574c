using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>What the receiving organisation noted wrongly is taken back, with the reason; a member of this county owes his own branch these months again.</summary>
public sealed class TakeBackDues(FloatingDesk desk, DuesElsewhere home)
{
    public sealed record Input : TakeBackInput
    {
        [JsonIgnore]
        public InflowId Id { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var inflow = found.Value;
        if (inflow.Dues.SingleOrDefault(d => d.Id == input.Dues) is not { } dues)
            return FloatingRefusals.DuesNotFound;

        if (dues.TakeBack(input.Why.Trim(), by.Name, desk.Now) is { } again)
            return again;

        if (inflow.MemberId is { } member)
        {
            var glance = await desk.Members.Known.SingleAsync(m => m.Id == member, ct);
            if (await home.TakeBackAsync(glance, dues.Span, by, ct) is { } refusal)
                return refusal;
        }

        desk.Record(by, FloatingActs.TakeBackDues, inflow, input.Why.Trim(), DuesNoted.Months(dues.FromMonth, dues.ToMonth));
        return await desk.SaveAsync(inflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : dues.Id;
    }
}
