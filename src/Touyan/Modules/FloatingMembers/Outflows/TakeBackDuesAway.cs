using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>What his own branch noted wrongly is taken back, with the reason; he owes it these months again.</summary>
public sealed class TakeBackDuesAway(FloatingDesk desk, DuesElsewhere home)
{
    public sealed record Input : TakeBackInput
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (outflow, member) = found.Value;
        if (await desk.Db.OutflowDues.SingleOrDefaultAsync(d => d.OutflowId == outflow.Id && d.Id == input.Dues, ct) is not { } dues)
            return FloatingRefusals.DuesNotFound;

        if (dues.TakeBack(input.Why.Trim(), by.Name, desk.Now) is { } again)
            return again;

        if (await home.TakeBackAsync(member, dues.Span, by, ct) is { } refusal)
            return refusal;

        desk.Record(by, FloatingActs.TakeBackDuesAway, member, input.Why.Trim(), DuesNoted.Months(dues.FromMonth, dues.ToMonth));
        return await desk.SaveAsync(outflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : dues.Id;
    }
}
