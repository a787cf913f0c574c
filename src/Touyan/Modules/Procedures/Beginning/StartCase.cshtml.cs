using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Forms;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Procedures.Beginning;

/// <summary>The common form for beginning a case: whom it is about, the organisations that are named, what the definition asks.</summary>
[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Start))]
public sealed class StartCasePage(
    StartCase startCase,
    BeginningForm form,
    IEnumerable<ICaseSuggestion> suggestions,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public StartCase.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "subject")]
    public Guid? SubjectId { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    // By its name, or it would take other fields for its own where it is sent none.
    [BindProperty(Name = "Many")]
    public Dictionary<string, List<string>> Many { get; set; } = [];

    [BindProperty(Name = "Finds")]
    public Dictionary<string, string> Finds { get; set; } = [];

    [BindProperty(Name = "Papers")]
    public Dictionary<string, DocumentEntry> Papers { get; set; } = [];

    public ProcedureDefinition Definition { get; private set; } = null!;

    public ICaseSubjects Kind { get; private set; } = null!;

    public CaseSubject? Subject { get; private set; }

    public IReadOnlyList<CaseSubject> Found { get; private set; } = [];

    public IReadOnlyList<FormField> Parties { get; private set; } = [];

    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    public IReadOnlyList<FormDocument> Documents { get; private set; } = [];

    /// <summary>Whether he begins cases about others too: a member who has only himself is not asked about whom.</summary>
    public bool MayChoose => actor.Reach(ProceduresPermissions.Start).Tops.Count > 0;

    private Guid? Himself => MayChoose ? null : actor.Reach(ProceduresPermissions.Start).Self?.Value;

    private IReadOnlyDictionary<OrganizationId, string> places = new Dictionary<OrganizationId, string>();

    /// <summary>Where a subject belongs; null for an organisation, which is where it is.</summary>
    public string? PlaceOf(CaseSubject subject) =>
        subject.Organization is { } id && id.Value != subject.Id ? places.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(string procedure, CancellationToken ct)
    {
        if (!await MeetAsync(procedure, ct))
            return NotFound();

        Input = Input with { On = clock.Today, Values = await SuggestedAsync(ct) };
        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string procedure, CancellationToken ct)
    {
        if (!await MeetAsync(procedure, ct))
            return NotFound();

        Refusal? refusal = null;
        if (ModelState.IsValid)
        {
            var input = Input with
            {
                Procedure = Definition.Id,
                Subject = SubjectId,
                Parties = form.PartiesOf(Definition, Input.Values),
                Values = Values,
                Documents = FieldForms.Given(Papers),
            };
            var begun = await startCase.RunAsync(input, actor, ct);
            if (!begun.IsRefused)
                return this.RedirectWith($"已发起：{Definition.Title}", $"/cases/{begun.Value}");

            refusal = begun.Refusal;
        }

        var answer = this.Unprocessable(refusal);
        await ShowAsync(ct);
        return answer;
    }

    /// <summary>The form again with what was looked for.</summary>
    public async Task<IActionResult> OnPostFindAsync(string procedure, CancellationToken ct)
    {
        if (!await MeetAsync(procedure, ct))
            return NotFound();

        await ShowAsync(ct);
        return this.HalfFilledIn();
    }

    // What houses know of the subject already, in the fields that the definition has.
    private async Task<Dictionary<string, string>> SuggestedAsync(CancellationToken ct)
    {
        var values = new Dictionary<string, string>();
        if (Subject is null)
            return values;

        foreach (var suggestion in suggestions)
        {
            foreach (var (field, text) in await suggestion.ForAsync(Definition.Id, Subject.Id, actor, ct))
            {
                if (Definition.Start.Fields.Any(f => f.Id == field))
                    values[field] = text;
            }
        }

        return values;
    }

    private Dictionary<string, string> Values => FieldForms.Joined(Input.Values, Many);

    private async Task<bool> MeetAsync(string procedure, CancellationToken ct)
    {
        if (form.Find(procedure) is not { } found)
            return false;

        (Definition, Kind) = found;
        Subject = (SubjectId ?? Himself) is { } id ? await Kind.FindAsync(id, actor, ct) : null;
        if (SubjectId is not null)
            return Subject is not null;

        SubjectId = Subject?.Id;
        return true;
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Found = Subject is null && Q is { Length: > 0 } text ? await Kind.SearchAsync(text, actor, ct) : [];
        places = await form.PlacesAsync(Subject is null ? Found : [Subject], ct);
        if (Subject is null)
            return;

        var state = new FormState(actor, Values, ModelState) { Finds = Finds, Near = Subject.Organization };
        Parties = await form.PartiesAsync(Definition, state, ct);
        Fields = await form.FieldsAsync(Definition, state, ct);
        Documents = FieldForms.DocumentsOf(Definition.Start.Documents, Papers, new HashSet<string>(), state);
    }
}
