using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Seams;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>The receiving organisation notes for which months somebody paid his dues there, each month once. A member of this county owes his own branch nothing for them.</summary>
public sealed class NoteDues(FloatingDesk desk, MonthsPaidElsewhere paid, DuesElsewhere home)
{
    public sealed record Input : DuesInput
    {
        [JsonIgnore]
        public InflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var read = input.Read(by, desk.Now);
        if (read.IsRefused)
            return read.Refusal!;

        var (facts, member) = (read.Value, found.Value.MemberId);
        var noted = found.Value.Pay(facts, await paid.OfAsync(member, ct), desk.Rules);
        if (noted.IsRefused)
            return noted.Refusal!;

        desk.Db.Add(noted.Value);
        if (member is not null)
            await home.NoteAsync(await desk.Members.Known.SingleAsync(m => m.Id == member, ct), [(facts.From, facts.To)], by, ct);

        desk.Record(by, FloatingActs.NoteDues, found.Value, null, $"{facts.From:yyyy-MM} 至 {facts.To:yyyy-MM}");
        return await desk.SaveAsync(found.Value, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : noted.Value.Id;
    }
}
