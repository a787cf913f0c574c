using Touyan.Kernel;
using Touyan.Modules.Development.Files;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Dossiers;

/// <summary>卷宗: the papers of one way in archive order, with what was decided at each gate, to be printed and bound.</summary>
public sealed class ShowDossier(ShowApplicant showApplicant, CasesOfSubjects cases, RulesToday rules)
{
    public sealed record Shown(ApplicantFile File, CaseRecord Record, IReadOnlyList<DossierPart> Parts)
    {
        /// <summary>Papers that the archive asks for and that are not there.</summary>
        public IReadOnlyList<string> Missing => [.. Parts.Where(p => p is { IsAsked: true, Papers.Count: 0 }).Select(p => p.Title)];

        public int Pages => Parts.Sum(p => p.Papers.Sum(d => d.Pages ?? 1));
    }

    public async Task<Result<Shown>> RunAsync(ApplicantId id, Actor by, CancellationToken ct)
    {
        var file = await showApplicant.RunAsync(id, by, ct);
        if (file.IsRefused)
            return file.Refusal!;

        if (file.Value.Case is not { } glance || await cases.RecordAsync(glance.Id, ct) is not { } record)
            return DevelopmentRefusals.NoCase;

        return new Shown(file.Value, record, ArchiveOrder.Of(record, rules.Development.Dossier.Values));
    }
}
