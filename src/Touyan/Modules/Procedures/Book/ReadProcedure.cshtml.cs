using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Book;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class ReadProcedurePage(ProcedureBook book, StepWords words, TimeProvider clock) : PageModel
{
    public ProcedureDefinition Definition { get; private set; } = null!;

    public DefinitionFace Face { get; private set; } = null!;

    public IReadOnlyList<ProcedureDefinition> Versions { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>Cases may begin by the version that is shown.</summary>
    public bool IsInForce => Definition.InForce.Contains(Today);

    /// <summary>The version asked for; without one that of today, or the newest.</summary>
    public IActionResult OnGet(string id, int? version)
    {
        Versions = [.. book.All.Where(d => d.Id == id).OrderByDescending(d => d.Version)];
        var shown = version is { } asked
            ? Versions.FirstOrDefault(d => d.Version == asked)
            : book.Find(id, Today) ?? (Versions.Count > 0 ? Versions[0] : null);
        if (shown is null)
            return NotFound();

        Definition = shown;
        Face = new DefinitionFace(shown, words, Today);
        return Page();
    }
}

/// <summary>A definition as pages show it: drawn, and in words.</summary>
public sealed class DefinitionFace(ProcedureDefinition definition, StepWords words, DateOnly on)
{
    public ProcedureDefinition Definition => definition;

    public Diagram Diagram { get; } = words.Draw(definition, on);

    public IReadOnlyList<StepWords.Row> Rows { get; } = words.Of(definition, on);

    public string Starters =>
        string.Join("或", definition.Start.By.Select(k => k.Words(definition)))
        + (definition.Start.ByItself ? "；达到规定的条件时，系统自动发起" : "");

    public string? Withdrawal =>
        definition.Withdrawal is { } withdrawal
            ? string.Join("或", withdrawal.By.Select(k => k.Words(definition)))
                + (withdrawal.Until is { } until ? $"，“{definition.Find(until)?.Title ?? until}”办理之前" : "")
            : null;

    public IEnumerable<string> Asked =>
        definition
            .Start.Fields.Select(f => f.Title + (f.IsRequired ? "（必填）" : ""))
            .Concat(definition.Start.Documents.Select(d => $"材料：{d.Title}{(d.IsRequired ? "（必备）" : "")}"))
            .Concat(definition.Start.Checks.Select(c => $"核查：{words.CheckTitle(c)}"));
}
