using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Reminding;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Elections.Register;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Read))]
public sealed class ListElectionsPage(
    ListElections listElections,
    ListDueTerms listDue,
    RemindTerms remind,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    /// <summary>due, running or done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganizationId? Organization { get; set; }

    /// <summary>Terms that have run out, or those that soon will; both when null.</summary>
    [BindProperty(SupportsGet = true)]
    public DueShown? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    /// <summary>Terms that ask for an election; null on the other tabs.</summary>
    public Page<ListDueTerms.Row>? Due { get; private set; }

    public Page<ListElections.Row>? Elections { get; private set; }

    public IEnumerable<(string Title, string Href, bool IsCurrent)> Tabs =>
        [
            ("应当启动", "/elections?show=due", Show is "due"),
            ("进行中", "/elections", Show is null or "running"),
            ("已办结", "/elections?show=done", Show is "done"),
        ];

    /// <summary>Narrower, on the first tab.</summary>
    public IEnumerable<(string Title, string Href, bool IsCurrent)> States =>
        [
            ("全部", "/elections?show=due", State is null),
            .. Enum.GetValues<DueShown>().Select(s => (Words.Of(s), $"/elections?show=due&state={s}", State == s)),
        ];

    public string Note => Show is "due" ? $"任期在 {Last:yyyy-MM-dd} 以前届满，还没有提出换届请示的党组织" : "管理范围内的换届选举和补选";

    public DateOnly Last => listDue.Last;

    public bool MayExport => Show is not "due" && actor.May(ElectionsPermissions.Export);

    public bool MayRemind => actor.May(ElectionsPermissions.Remind);

    public string ExportHref => Show is "done" ? "/elections/export?show=done" : "/elections/export";

    /// <summary>The timetable, for the colours.</summary>
    public IReadOnlyList<TimePoint> Example => Timeline.Of(clock.Today, new ElectionRules(rules.On(clock.Today)));

    public Pressure PressureOf(DateOnly dueOn) => listDue.PressureOf(dueOn);

    public bool MayBegin(string path) => actor.MayAt(ElectionsPermissions.Conduct, path);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken ct)
    {
        if (!MayRemind)
            return Forbid();

        var sent = await remind.RunAsync(new RemindTerms.Input(Organization), actor, ct);
        if (!sent.IsRefused)
            return this.RedirectWith($"已向 {sent.Value} 个党组织发出换届提醒", "/elections?show=due");

        Show = "due";
        return await FindAsync(ct) ? this.Unprocessable(sent.Refusal) : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (Show is "due")
        {
            var due = await listDue.RunAsync(
                new()
                {
                    Organization = Organization,
                    State = State,
                    Cursor = Cursor,
                },
                actor,
                ct
            );
            Due = due.IsRefused ? null : due.Value;
            return !due.IsRefused;
        }

        var show = Show is "done" ? ElectionsShown.Done : ElectionsShown.Running;
        var listed = await listElections.RunAsync(
            new()
            {
                Show = show,
                Organization = Organization,
                Cursor = Cursor,
            },
            actor,
            ct
        );
        Elections = listed.IsRefused ? null : listed.Value;
        return !listed.IsRefused;
    }
}
