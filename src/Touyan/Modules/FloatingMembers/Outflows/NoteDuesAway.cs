using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Seams;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>
/// His own branch notes, from his card or a receipt, for which months somebody away paid his dues where he is; each month once. Nothing is left to be collected for them at home. What
/// an organisation of this county took it notes itself (<see cref="Inflows.NoteDues"/>).
/// </summary>
public sealed class NoteDuesAway(FloatingDesk desk, MonthsPaidElsewhere paid, DuesElsewhere home)
{
    public sealed record Input : DuesInput
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [
            Display(Name = "收交的党组织", Description = "写全称，以活动证的记载或者收据为准"),
            Required,
            StringLength(OutflowDues.TakenByMaxLength)
        ]
        public string TakenBy { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var read = input.Read(by, desk.Now);
        if (read.IsRefused)
            return read.Refusal!;

        var (outflow, member, facts) = (found.Value.Outflow, found.Value.Member, read.Value);
        var noted = outflow.Pay(facts, input.TakenBy.Trim(), await paid.OfAsync(member.Id, ct), desk.Rules);
        if (noted.IsRefused)
            return noted.Refusal!;

        desk.Db.Add(noted.Value);
        await home.NoteAsync(member, [(facts.From, facts.To)], by, ct);
        desk.Record(by, FloatingActs.NoteDuesAway, member, null, $"{facts.From:yyyy-MM} 至 {facts.To:yyyy-MM}，{noted.Value.TakenBy}");
        return await desk.SaveAsync(outflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : noted.Value.Id;
    }
}
