using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Forms;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Procedures.Deciding;

/// <summary>The form of a gate: its buttons look for members (and keep what was filled in), or decide.</summary>
[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Decide))]
public sealed class DecideStepPage(OpenGate gate, DecideStep decide, FieldForms forms, Rules rules, Actor actor) : PageModel
{
    [BindProperty]
    public DecideStep.Input Input { get; set; } = new();

    /// <summary>Boxes that were ticked, by field.</summary>
    // By its name, or it would take other fields for its own where it is sent none.
    [BindProperty(Name = "Many")]
    public Dictionary<string, List<string>> Many { get; set; } = [];

    /// <summary>What was looked for, by field.</summary>
    [BindProperty(Name = "Finds")]
    public Dictionary<string, string> Finds { get; set; } = [];

    [BindProperty(Name = "Papers")]
    public Dictionary<string, DocumentEntry> Papers { get; set; } = [];

    /// <summary>The version of the case that the user saw.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public OpenGate.View View { get; private set; } = null!;

    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    public IReadOnlyList<FormDocument> Documents { get; private set; } = [];

    public IEnumerable<SelectListItem> Outcomes =>
        View.Step.Outcomes.Where(o => !o.IsAutomatic).Select(o => new SelectListItem(o.Title, o.Id));

    /// <summary>Grounds on which somebody may be left out of a vote.</summary>
    public IEnumerable<SelectListItem> Grounds => rules.Codes(VoteRules.Grounds).Entries.Select(e => new SelectListItem(e.Name, e.Code));

    public async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken ct)
    {
        if (await MeetAsync(id, ct) is { } instead)
            return instead;

        Seen = View.Case.Version;
        Input = Input with { Step = View.Step.Id, On = View.Today };
        if (View.Step.Vote is not null)
            Input = Input with { Vote = new VoteCount { Entitled = View.OnTheBooks } };

        foreach (var document in View.Step.Documents.Where(d => View.Files.Any(f => f.Title == d.Title)))
            Papers[document.Id] = new DocumentEntry { IsGiven = true };

        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id, CancellationToken ct)
    {
        if (await MeetAsync(id, ct) is { } instead)
            return instead;

        if (ModelState.IsValid)
        {
            var input = Input with { Case = id, Version = Seen, Values = Values, Documents = FieldForms.Given(Papers) };
            var done = await decide.RunAsync(input, actor, ct);
            if (!done.IsRefused)
                return this.RedirectWith($"已办理：{View.Step.Title}", $"/cases/{id}");

            return await AgainAsync(done.Refusal, ct);
        }

        return await AgainAsync(refusal: null, ct);
    }

    /// <summary>The form again with the members that were looked for.</summary>
    public async Task<IActionResult> OnPostFindAsync(CaseId id, CancellationToken ct)
    {
        if (await MeetAsync(id, ct) is { } instead)
            return instead;

        await ShowAsync(ct);
        return this.HalfFilledIn();
    }

    private Dictionary<string, string> Values => FieldForms.Joined(Input.Values, Many);

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken ct)
    {
        var answer = this.Unprocessable(refusal);
        await ShowAsync(ct);
        return answer;
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        var state = new FormState(actor, Values, ModelState)
        {
            Finds = Finds,
            Near = View.Case.OrganizationId,
            Step = View.Step,
        };
        Fields = await forms.OfAsync(View.Step.Fields, state, ct);
        var there = View.Case.Documents.Select(d => d.Document).ToHashSet(StringComparer.Ordinal);
        Documents = FieldForms.DocumentsOf(View.Step.Documents, Papers, there, state, View.Files);
        if (View.Step.Vote is not null)
            Input = Input with { Vote = Input.Vote ?? new VoteCount() };
    }

    // Whoever may see the case and not decide it is shown why, on its own page.
    private async Task<IActionResult?> MeetAsync(CaseId id, CancellationToken ct)
    {
        var found = await gate.RunAsync(id, actor, ct);
        if (found.Refusal is { } refusal)
            return refusal.Kind is RefusalKind.NotFound ? NotFound() : this.RedirectWith(refusal.Full, $"/cases/{id}");

        View = found.Value;
        return null;
    }
}
