using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Dossiers;

/// <summary>A piece of the dossier: an original that was handed in, or a paper that the case issued.</summary>
public sealed record DossierPiece
{
    public required string Title { get; init; }

    public string? Number { get; init; }

    public DateOnly? On { get; init; }

    public required string By { get; init; }

    /// <summary>The paper that is bound in; null for an original.</summary>
    public PaperId? Paper { get; init; }

    /// <summary>Pages of the original.</summary>
    public int Pages { get; init; }

    /// <summary>Title of the step with which it came.</summary>
    public string? Step { get; init; }
}

/// <summary>The pieces in archive order, and what the archive asks for and is not there.</summary>
public sealed record ArchiveList(IReadOnlyList<DossierPiece> Pieces, IReadOnlyList<string> Missing);

/// <summary>First what the regulation asks for, in its order (STEP-25.dossier), then the rest in the order of the steps. Pure.</summary>
public static class ArchiveOrder
{
    private sealed record Placed(CaseRecord.Document Of, int Part, int Step);

    /// <summary>What was handed in and issued, in order.</summary>
    /// <param name="record">The case.</param>
    /// <param name="asked">What the regulation asks for, in its order.</param>
    /// <param name="bound">Papers that are bound in.</param>
    public static ArchiveList Of(CaseRecord record, IReadOnlyList<string> asked, IReadOnlySet<PaperId> bound)
    {
        var steps = record.Definition.Steps;
        var placed = record
            .Documents.Where(d => d.Paper is { } paper ? bound.Contains(paper) : !IsHandedInAgain(d, record))
            .Select(d => new Placed(d, PartOf(d.Title, asked), StepOf(d, steps)))
            .OrderBy(p => p.Part)
            .ThenBy(p => p.Step)
            .ThenBy(p => p.Of.Paper is not null)
            .ThenBy(p => PlaceOf(p.Of, record.Definition))
            .ToList();
        return new ArchiveList(
            [.. placed.Select(p => PieceOf(p.Of, record.Definition, placed))],
            [.. asked.Where((_, part) => placed.TrueForAll(p => p.Part != part))]
        );
    }

    // What a later step asks for by the same name is the same piece: the archive asks for the form that was filled in long before, and counts its pages.
    private static bool IsHandedInAgain(CaseRecord.Document document, CaseRecord record)
    {
        var at = IndexOf(document.Step, record.Definition.Steps);
        return at >= 0
            && record.Documents.Any(d => d.Id == document.Id && d.Paper is null && IndexOf(d.Step, record.Definition.Steps) > at);
    }

    private static int PartOf(string title, IReadOnlyList<string> asked)
    {
        var part = asked.ToList().FindIndex(a => Means(title, a));
        return part < 0 ? asked.Count : part;
    }

    // 入党志愿书（封面和本人情况） is a part of 入党志愿书; 政治审查材料 is what the steps call 政治审查综合材料.
    private static bool Means(string title, string asked) =>
        title == asked
        || title.StartsWith(asked + "（", StringComparison.Ordinal)
        || (asked.EndsWith("材料", StringComparison.Ordinal) && title.Contains(asked[..^2], StringComparison.Ordinal));

    // An original where it is asked for first; a paper where it was issued.
    private static int StepOf(CaseRecord.Document document, IReadOnlyList<StepDefinition> steps) =>
        document.Paper is null && steps.ToList().FindIndex(s => s.Documents.Any(d => d.Id == document.Id)) is >= 0 and var first
            ? first
            : IndexOf(document.Step, steps);

    // Within a step as its check list has them, and as its papers are issued.
    private static int PlaceOf(CaseRecord.Document document, ProcedureDefinition definition) =>
        document.Paper is null
            ? definition.Steps.SelectMany(s => s.Documents).Select(d => d.Id).ToList().IndexOf(document.Id)
            : definition.Steps.SelectMany(s => s.Outcomes).SelectMany(o => o.Papers).Select(k => k.Kind).ToList().IndexOf(document.Id);

    private static int IndexOf(string? step, IReadOnlyList<StepDefinition> steps) => steps.ToList().FindIndex(s => s.Id == step);

    private static DossierPiece PieceOf(CaseRecord.Document document, ProcedureDefinition definition, List<Placed> all)
    {
        var step = document.Step is { } id ? definition.Find(id)?.Title : null;
        var isAmbiguous = document.Paper is not null && all.Exists(o => o.Of.Title == document.Title && o.Of.Step != document.Step);
        return new DossierPiece
        {
            Title = isAmbiguous && step is not null ? $"{document.Title}（{WithoutNumber(step)}）" : document.Title,
            Number = document.Number,
            On = document.DatedOn,
            By = document.By,
            Paper = document.Paper,
            Pages = document.Paper is null ? document.Pages ?? 1 : 0,
            Step = step,
        };
    }

    private static string WithoutNumber(string step) => step.TrimStart([.. "0123456789 "]);
}
