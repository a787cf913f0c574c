using Touyan.Kernel;
using Touyan.Modules.Development.Files;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Dossiers;

/// <summary>
/// 卷宗: the papers of one way in archive order as one file to be printed and bound, numbered throughout. Whoever may see the applicant may see it; of the
/// papers that his case issued those are bound in that are good and that he may see.
/// </summary>
public sealed class ShowDossier(ShowApplicant showApplicant, CasesOfSubjects cases, IPapers papers, RulesToday rules)
{
    /// <summary>The dossier as it is shown and printed.</summary>
    /// <param name="File">Who it is about.</param>
    /// <param name="List">The pieces, and what is missing.</param>
    /// <param name="Bound">All of it, sheet by sheet.</param>
    /// <param name="Unseen">How many good papers the reader may not see.</param>
    public sealed record Shown(ApplicantFile File, ArchiveList List, Bundle Bound, int Unseen)
    {
        /// <summary>A piece with its line of the table of contents; parts that are no piece have none.</summary>
        public IEnumerable<(BundleEntry Entry, DossierPiece? Piece)> Lines =>
            Bound.Contents.Select((e, i) => (e, i < List.Pieces.Count ? List.Pieces[i] : null));
    }

    public async Task<Result<Shown>> RunAsync(ApplicantId id, Actor by, CancellationToken ct)
    {
        var file = await showApplicant.RunAsync(id, by, ct);
        if (file.IsRefused)
            return file.Refusal!;

        if (file.Value.Case is not { } glance || await cases.RecordAsync(glance.Id, ct) is not { } record)
            return DevelopmentRefusals.NoCase;

        var issued = record.Documents.Select(d => d.Paper).OfType<PaperId>().ToList();
        var seen = await papers.AmongAsync(issued, by, ct);
        var good = seen.Where(p => p.State is not PaperState.Voided).Select(p => p.Id).ToHashSet();
        var list = ArchiveOrder.Of(record, rules.Development.Dossier.Values, good);
        var (voided, unseen) = (seen.Where(p => p.State is PaperState.Voided).ToList(), issued.Count - seen.Count);
        var bound = await papers.BindAsync(DossierOrder.Of(file.Value, record, list, voided, unseen), by, ct);
        return new Shown(file.Value, list, bound, unseen);
    }
}
