using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>Cases in sight: by procedure, state, step, organisation, number or name; the newest first.</summary>
public sealed class FindCases(TouyanDb db, IOrganizations organizations, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "查找", Description = "编号，或办理对象的名称")]
        [StringLength(60)]
        public string? Q { get; init; }

        [Display(Name = "流程")]
        [StringLength(60)]
        public string? Procedure { get; init; }

        [Display(Name = "状态")]
        public CaseState? State { get; init; }

        [Display(Name = "范围")]
        public CaseShare? Mine { get; init; }

        [Display(Name = "环节")]
        [StringLength(60)]
        public string? Step { get; init; }

        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "已逾期")]
        public bool Late { get; init; }

        [Display(Name = "发起不早于")]
        public DateOnly? From { get; init; }

        [Display(Name = "发起不晚于")]
        public DateOnly? To { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        /// <summary>True when more is asked than what stands in sight above the list.</summary>
        public bool IsNarrowed => Step is not null || Organization is not null || Late || From is not null || To is not null;

        public bool IsAsked => IsNarrowed || Q is not null || Procedure is not null || State is not null || Mine is not null;
    }

    /// <summary>A row of the list.</summary>
    public sealed record Row
    {
        public CaseId Id { get; init; }
        public string Number { get; init; } = "";
        public string Title { get; init; } = "";
        public string Subject { get; init; } = "";
        public CaseState State { get; init; }
        public string? OpenStep { get; init; }
        public DateOnly? DueOn { get; init; }
        public DateOnly StartedOn { get; init; }
        public string StartedBy { get; init; } = "";
        public DateOnly? EndedOn { get; init; }
    }

    private static readonly ListOrder<Case, Row> ByStart = ListOrder<Case, Row>.By(
        c => c.StartedOn,
        c => c.Id,
        row => (row.StartedOn, row.Id),
        descending: true
    );

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct) =>
        await Ask(input, by, ProceduresPermissions.Read)
            .ToPageAsync(ByStart, Shape, Cursor.Read(input.Cursor), PageSize.Of(input.Size), ct);

    /// <summary>All that the input asks for, within sight under a permission.</summary>
    internal IQueryable<Case> Ask(Input input, Actor by, Permission permission)
    {
        var cases = Share(db.CasesListedFor(by, permission, organizations), input, by);
        if (input.Procedure is { } procedure)
            cases = cases.Where(c => c.Procedure == procedure);
        if (input.State is { } state)
            cases = cases.Where(c => c.State == state);
        if (input.Q?.Trim() is { Length: > 0 } text)
            cases = cases.Where(c => c.Number.StartsWith(text) || c.SubjectTitle.Contains(text));
        if (input.Late)
        {
            var today = clock.Today;
            cases = cases.Where(c => c.State == CaseState.Open && c.DueOn < today);
        }

        if (input.From is { } from)
            cases = cases.Where(c => c.StartedOn >= from);
        if (input.To is { } to)
            cases = cases.Where(c => c.StartedOn <= to);
        return Narrowed(cases, input);
    }

    internal static readonly System.Linq.Expressions.Expression<Func<Case, Row>> Shape = c => new Row
    {
        Id = c.Id,
        Number = c.Number,
        Title = c.Title,
        Subject = c.SubjectTitle,
        State = c.State,
        OpenStep = c.OpenStep,
        DueOn = c.DueOn,
        StartedOn = c.StartedOn,
        StartedBy = c.StartedBy,
        EndedOn = c.EndedOn,
    };

    private IQueryable<Case> Share(IQueryable<Case> cases, Input input, Actor by)
    {
        if (input.Mine is CaseShare.Started)
            return cases.Where(c => c.StartedById == by.Account);

        if (input.Mine is not CaseShare.Waiting)
            return cases;

        var waiting = db.CasesWaitingFor(by, clock.Today);
        return cases.Where(c => waiting.Contains(c.Id));
    }

    private IQueryable<Case> Narrowed(IQueryable<Case> cases, Input input)
    {
        if (input.Step is { } step)
        {
            var open = db.CaseSteps.Where(s => s.Step == step && s.ClosedAt == null);
            cases = cases.Where(c => open.Any(s => s.CaseId == c.Id));
        }

        if (input.Organization is { } top)
        {
            var path = organizations.Places.Where(p => p.Id == top).Select(p => p.Path);
            var below = organizations.Places.Where(p => path.Any(t => p.Path.StartsWith(t))).Select(p => p.Id);
            var parties = db.CaseParties;
            cases = cases.Where(c => parties.Any(p => p.CaseId == c.Id && below.Contains(p.OrganizationId)));
        }

        return cases;
    }
}

/// <summary>Which of the cases in sight.</summary>
public enum CaseShare
{
    [Display(Name = "等我办理")]
    Waiting = 1,

    [Display(Name = "我发起的")]
    Started = 2,
}
