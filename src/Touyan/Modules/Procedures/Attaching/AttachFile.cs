using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Attaching;

/// <summary>
/// 上传附件: a scan or a photograph is kept with a case, under the name of a document of its check lists or one of its own. By whoever began the case or
/// keeps or kept one of its gates; after its end too, for papers are often scanned when they are filed. Decisions stay as they are.
/// </summary>
public sealed class AttachFile(CaseDesk desk, IFiles files)
{
    public record Input
    {
        [JsonIgnore]
        public CaseId Case { get; init; }

        /// <summary>A name of <see cref="TitlesOf"/>; empty for one of his own.</summary>
        [Display(Name = "属于哪份材料")]
        [StringLength(CaseFiles.TitleMaxLength)]
        public string? Document { get; init; }

        [Display(Name = "材料名称", Description = "清单上没有的，在这里写明")]
        [StringLength(CaseFiles.TitleMaxLength)]
        public string? Title { get; init; }
    }

    public async Task<Result<KeptFileId>> RunAsync(Input input, SentUpload sent, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Case, version: null, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var at = found.Value.Case;
        if (WhyNot(at, by) is { } refusal)
            return refusal;

        var title = TitleOf(input, found.Value);
        if (title.IsRefused)
            return title.Refusal!;

        var received = await files.ReceiveAsync(sent, by, ct);
        if (received.IsRefused)
            return received.Refusal!;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var owner = new FileOwner(CaseFiles.KindName, at.Id.Value, at.Subject.Title, at.OrganizationId);
        var kept = await files.KeepAsync(owner, title.Value, received.Value, by, ct);
        desk.Record(by, CaseActs.Attach, at, detail: $"{title.Value}：{received.Value.Name}");
        await desk.Db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return kept;
    }

    /// <summary>Why this actor cannot add a file; null when he can.</summary>
    internal static Refusal? WhyNot(Case at, Actor by) =>
        at.StartedById == by.Account || at.Steps.Any(s => s.Keepers.Any(k => k.Is(by))) ? null : ProcedureRefusals.MayNotAttach;

    /// <summary>Documents of the open step, of the start, and those that were handed in.</summary>
    internal static IReadOnlyList<string> TitlesOf(RunningCase running) =>
        [
            .. (running.Case.Open is { } open ? running.Definition.Find(open.Step)!.Documents : [])
                .Concat(running.Definition.Start.Documents)
                .Select(d => d.Title)
                .Concat(running.Case.Documents.Where(d => d.PaperId is null).Select(d => d.Title))
                .Distinct(StringComparer.Ordinal),
        ];

    private static Result<string> TitleOf(Input input, RunningCase running)
    {
        if (string.IsNullOrWhiteSpace(input.Document))
            return string.IsNullOrWhiteSpace(input.Title) ? ProcedureRefusals.FileUntitled : input.Title.Trim();

        return TitlesOf(running).Contains(input.Document, StringComparer.Ordinal) ? input.Document : ProcedureRefusals.FileTitleUnknown;
    }
}
