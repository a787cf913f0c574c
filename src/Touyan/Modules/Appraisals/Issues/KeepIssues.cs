using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Issues;

/// <summary>A problem is put on the list of a branch, with its measure, who holds it, and until when.</summary>
public sealed class ListIssue(AppraisalDesk desk, IMeetings meetings)
{
    public sealed record Input
    {
        [Display(Name = "党支部"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "哪次组织生活会查摆的")]
        public MeetingId? Meeting { get; init; }

        [Display(Name = "谁的问题", Description = "不选的，是支部班子的问题")]
        public MemberId? Member { get; init; }

        [Display(Name = "问题"), Required, StringLength(Issue.TextMaxLength), DataType(DataType.MultilineText)]
        public string Problem { get; init; } = "";

        [Display(Name = "整改措施"), Required, StringLength(Issue.TextMaxLength), DataType(DataType.MultilineText)]
        public string Measure { get; init; } = "";

        [Display(Name = "责任人"), Required(ErrorMessage = "请选择责任人")]
        public MemberId? Holder { get; init; }

        [Display(Name = "整改期限"), Required]
        public DateOnly? DueOn { get; init; }
    }

    public async Task<Result<IssueId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var branch = found.Value.Id;
        var named = new[] { input.Holder, input.Member }.OfType<MemberId>().Distinct().ToList();
        var there = await desk.Members.Known.Where(m => m.OrganizationId == branch && named.Contains(m.Id)).ToListAsync(ct);
        if (there.Count(m => m.IsOnTheBooks) != named.Count)
            return IssueRefusals.NotOfBranch;

        if (input.Meeting is { } meeting && !await HeldAsync(meeting, branch, ct))
            return IssueRefusals.MeetingUnknown;

        var facts = new IssueFacts
        {
            County = desk.Db.County,
            Organization = branch,
            Meeting = input.Meeting,
            Member = input.Member,
            Problem = input.Problem.Trim(),
            Measure = input.Measure.Trim(),
            Holder = input.Holder!.Value,
            DueOn = input.DueOn!.Value,
            On = desk.Today,
        };
        var made = Issue.List(facts);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        desk.Record(by, AppraisalsActs.ListIssue, IssueDesk.SubjectOf(made.Value));
        return await desk.SaveAsync(IssueRefusals.ChangedMeanwhile, ct) is { } lost ? lost : made.Value.Id;
    }

    private Task<bool> HeldAsync(MeetingId meeting, OrganizationId branch, CancellationToken ct) =>
        meetings.KnownOn(desk.Today).AnyAsync(m => m.Id == meeting && m.OrganizationId == branch, ct);
}

/// <summary>A problem is reported as put right, confirmed by somebody else, or given back.</summary>
public sealed class SettleIssue(AppraisalDesk desk)
{
    public sealed record Solving
    {
        [JsonIgnore]
        public IssueId Id { get; init; }

        [Display(Name = "整改结果和凭据"), Required, StringLength(Issue.TextMaxLength), DataType(DataType.MultilineText)]
        public string Evidence { get; init; } = "";
    }

    public sealed record Judging
    {
        [JsonIgnore]
        public IssueId Id { get; init; }

        [Display(Name = "整改到位")]
        public bool IsAgreed { get; init; }

        [Display(Name = "退回原因"), StringLength(Issue.TextMaxLength)]
        public string? Why { get; init; }
    }

    /// <summary>By whoever holds it, or by the branch for him.</summary>
    public async Task<Result<IssueId>> SolveAsync(Solving input, Actor by, CancellationToken ct)
    {
        if (await FindAsync(input.Id, by, ct) is not { } issue)
            return IssueRefusals.NotFound;

        if (by.Member != issue.HolderId && !await MayKeepAsync(issue, by, ct))
            return IssueRefusals.NotYours;

        if (issue.Solve(input.Evidence.Trim(), by, desk.Today) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.SolveIssue, IssueDesk.SubjectOf(issue));
        return await desk.SaveAsync(IssueRefusals.ChangedMeanwhile, ct) is { } lost ? lost : issue.Id;
    }

    public async Task<Result<IssueId>> JudgeAsync(Judging input, Actor by, CancellationToken ct)
    {
        if (await FindAsync(input.Id, by, ct) is not { } issue)
            return IssueRefusals.NotFound;

        if (!await MayKeepAsync(issue, by, ct))
            return AppraisalRefusals.Forbidden;

        if (!input.IsAgreed && string.IsNullOrWhiteSpace(input.Why))
            return IssueRefusals.ReasonMissing;

        if ((input.IsAgreed ? issue.Confirm(by, desk.Today) : issue.Return(by, input.Why!.Trim())) is { } refusal)
            return refusal;

        var act = input.IsAgreed ? AppraisalsActs.ConfirmIssue : AppraisalsActs.ReturnIssue;
        desk.Record(by, act, IssueDesk.SubjectOf(issue), input.IsAgreed ? null : input.Why);
        return await desk.SaveAsync(IssueRefusals.ChangedMeanwhile, ct) is { } lost ? lost : issue.Id;
    }

    public Task<Issue?> FindAsync(IssueId id, Actor by, CancellationToken ct) =>
        desk.Issues(by, AppraisalsPermissions.Read).SingleOrDefaultAsync(i => i.Id == id, ct);

    public async Task<bool> MayKeepAsync(Issue issue, Actor by, CancellationToken ct) =>
        await desk.Organizations.FindAsync(issue.OrganizationId, by, AppraisalsPermissions.Edit, ct) is not null;
}

/// <summary>What members said against each other is noted, for each of them.</summary>
public sealed class NoteCriticism(AppraisalDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "党支部"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "被批评的党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? Member { get; init; }

        [Display(Name = "提出意见的党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? ByMember { get; init; }

        [Display(Name = "意见"), Required, StringLength(Issue.TextMaxLength), DataType(DataType.MultilineText)]
        public string Text { get; init; } = "";

        [Display(Name = "日期"), Required]
        public DateOnly? On { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var named = new[] { input.Member!.Value, input.ByMember!.Value }.Distinct().ToList();
        var there = await desk.Members.Known.Where(m => m.OrganizationId == found.Value.Id && named.Contains(m.Id)).ToListAsync(ct);
        if (there.Count(m => m.IsOnTheBooks) != named.Count)
            return IssueRefusals.NotOfBranch with { Field = "Member" };

        var facts = new CriticismFacts(input.Member.Value, input.ByMember.Value, input.Text.Trim(), input.On!.Value, desk.Today);
        var made = Criticism.Of(desk.Db.County, found.Value.Id, facts);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        desk.Record(by, AppraisalsActs.Criticize, there.Find(m => m.Id == input.Member)!);
        return await desk.SaveAsync(IssueRefusals.ChangedMeanwhile, ct) is { } lost ? lost : made.Value.Id;
    }
}

internal static class IssueDesk
{
    private const int Nowhere = -1;

    public static TrailSubject SubjectOf(Issue issue) =>
        new("issue", issue.Id.Value, issue.Problem is { Length: > 40 } text ? text[..40] + "…" : issue.Problem, issue.OrganizationId);

    extension(AppraisalDesk desk)
    {
        /// <summary>Problems of branches within reach, and those that one holds oneself.</summary>
        public IQueryable<Issue> Issues(Actor by, Permission permission)
        {
            var (reach, self) = (by.Reach(permission), by.May(AppraisalsPermissions.Take) ? by.Member : null);
            if (reach.IsWholeCounty)
                return desk.Db.Issues;

            if (reach.Tops.Count == 0)
                return self is { } own ? desk.Db.Issues.Where(i => i.HolderId == own) : desk.Db.Issues.Where(i => i.CountyCode == Nowhere);

            var within = desk.Organizations.Within(reach);
            return self is { } one
                ? desk.Db.Issues.Where(i => i.HolderId == one || within.Contains(i.OrganizationId))
                : desk.Db.Issues.Where(i => within.Contains(i.OrganizationId));
        }
    }
}
