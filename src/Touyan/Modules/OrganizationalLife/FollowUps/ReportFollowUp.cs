using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>Done, says whoever holds it: with words, and a photograph where there is one.</summary>
public sealed class ReportFollowUp(FollowUpDesk desk, IFiles files)
{
    public record Input
    {
        [JsonIgnore]
        public FollowUpId Id { get; init; }

        [
            Display(Name = "落实情况", Description = "做了什么，结果怎样"),
            Required(ErrorMessage = "请写明落实情况"),
            StringLength(FollowUpReport.TextMaxLength),
            DataType(DataType.MultilineText)
        ]
        public string Text { get; init; } = "";
    }

    public async Task<Result<FollowUpId>> RunAsync(Input input, SentUpload? proof, Actor by, CancellationToken ct)
    {
        var seen = await desk.FindToReportAsync(input.Id, by, ct);
        if (seen.IsRefused)
            return seen.Refusal!;

        var received = proof is null ? null : (Result<ReceivedFile>?)await files.ReceiveAsync(proof, by, ct);
        if (received is { Refusal: { } harmful })
            return harmful;

        var followUp = seen.Value;
        var made = followUp.Report(input.Text.Trim(), Speaker.Of(by), desk.Life.Now);
        if (made.IsRefused)
            return made.Refusal!;

        await using var work = await UnitOfWork.BeginAsync(desk.Life.Db, ct);
        if (received?.Value is { } file)
        {
            var owner = new FileOwner(FollowUpFiles.KindName, followUp.Id.Value, followUp.What, followUp.OrganizationId);
            await files.KeepAsync(owner, $"{Clock.ToChinaDate(desk.Life.Now):yyyy-MM-dd} 的凭据", file, by, ct);
        }

        desk.Record(by, LifeActs.ReportFollowUp, followUp, detail: input.Text.Trim());
        if (await desk.SaveAsync(followUp, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return followUp.Id;
    }
}
