using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Elections.Tellers;

/// <summary>The tellers' form: large numbers, one candidate after the other, for a phone in the counting room.</summary>
[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Count))]
public sealed class EnterCountPage(EnterCount enter, ShowCounting show, Actor actor) : PageModel
{
    private const int WriteInLines = 5;

    [BindProperty]
    public EnterCount.Input Input { get; set; } = new();

    [FromRoute]
    public ElectionId Id { get; set; }

    public ShowCounting.View View { get; private set; } = null!;

    public bool HasWrittenIn => Input.WrittenIn.Any(w => !string.IsNullOrWhiteSpace(w.Name));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await enter.RunAsync(Input with { Election = Id }, actor, ct) : (Result<ElectionId>?)null;
        return done is { IsRefused: false } ? this.RedirectWith("已录入", $"/elections/{Id}/count") : this.Unprocessable(done?.Refusal);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        Input = Input with
        {
            Candidates = Filled(Input.Candidates, View.Open?.Candidates.Count ?? 0),
            WrittenIn = Filled(Input.WrittenIn, WriteInLines),
        };
        return true;
    }

    // As many lines as the paper has, whatever was sent.
    private static List<T> Filled<T>(IReadOnlyList<T> sent, int lines)
        where T : new() => [.. sent.Take(lines), .. Enumerable.Range(0, Math.Max(0, lines - sent.Count)).Select(_ => new T())];
}
