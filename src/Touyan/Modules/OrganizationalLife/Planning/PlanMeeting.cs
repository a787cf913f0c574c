using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Planning;

/// <summary>A branch plans a meeting, or enters one that was held; a body above plans one for several of its branches.</summary>
public sealed class PlanMeeting(LifeDesk desk, RosterOfDay roster, OfferedTemplates templates)
{
    public sealed record Input : ArrangementInput
    {
        [Display(Name = "召集的党组织", Order = 1), Required(ErrorMessage = "请选择党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "类别", Order = 2), Required(ErrorMessage = "请选择类别"), StringLength(4)]
        public string Kind { get; init; } = "";

        [Display(Name = "同时计入", Description = "一并进行的，例如主题党日上讲党课", Order = 3)]
        public List<string> Also { get; init; } = [];

        [Display(Name = "参加的党支部", Description = "几个党支部一起开的，各有各的到会名单", Order = 4)]
        public List<OrganizationId> Hosts { get; init; } = [];

        [Display(Name = "参加的党员", Description = "只有党小组会需要选择", Order = 5)]
        public List<MemberId> Participants { get; init; } = [];

        [Display(Name = "采用的会议模板", Description = "上级党组织发布的模板，可以结合实际修改", Order = 6)]
        public TemplateId? Template { get; init; }
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var hosts = await HostsAsync(input, found.Value, by, ct);
        if (hosts.IsRefused)
            return hosts.Refusal!;

        var template = input.Template is { } taken ? await templates.FindAsync(taken, found.Value, ct) : (Result<MeetingTemplate>?)null;
        if (template is { Refusal: { } notOffered })
            return notOffered;

        var (rules, isByName) = (desk.RulesOn(input.On!.Value), IsByName(input.Kind, found.Value));
        var planned = Meeting.Plan(
            Facts(input, found.Value.Id, [.. hosts.Value], by) with
            {
                IsByName = isByName,
                Template = template?.Value,
            },
            rules
        );
        if (planned.IsRefused)
            return planned.Refusal!;

        var meeting = planned.Value;
        meeting.TakeRoster(await roster.OfAsync(meeting, input.Participants, rules, ct));
        if (meeting.Attendances.Count == 0 && NobodyIsCalled(meeting, rules) is { } nobody)
            return nobody;

        desk.Db.Add(meeting);
        var from = template?.Value is { } edition ? $"，采用模板“{edition.Title}”第 {edition.Edition} 版" : "";
        desk.Record(by, LifeActs.Plan, meeting, detail: $"{rules.Kinds.Name(meeting.Kind)}，{meeting.On:yyyy-MM-dd}{from}");
        return await desk.SaveAsync(LifeRefusals.ChangedMeanwhile, ct) is { } lost ? lost : meeting.Id;
    }

    private static Refusal? NobodyIsCalled(Meeting meeting, LifeRules rules) =>
        rules.Kinds.Find(meeting.Kind)!.Has(MeetingKinds.Committee) ? LifeRefusals.NoCommittee
        : meeting.IsByName ? LifeRefusals.NobodyNamed
        : LifeRefusals.NoMembers;

    // A group that stands in the books has its own list; of another the branch names who belongs to it.
    private bool IsByName(string kind, OrganizationPlace place) =>
        desk.Kinds.Find(kind)?.Has(MeetingKinds.Group) is true && place.Type is not OrganizationType.Group;

    private async Task<Result<List<OrganizationId>>> HostsAsync(Input input, OrganizationPlace place, Actor by, CancellationToken ct)
    {
        if (place.Type.HasMembers || desk.Kinds.Find(input.Kind)?.Has(MeetingKinds.Committee) is true)
            return input.Hosts.Any(h => h != place.Id)
                ? LifeRefusals.NotBelow
                : (Result<List<OrganizationId>>)(List<OrganizationId>)[place.Id];

        foreach (var host in input.Hosts)
        {
            var found = await desk.PlaceAsync(host, by, LifePermissions.Edit, ct);
            if (found.IsRefused)
                return found.Refusal! with { Field = "Hosts" };

            if (!found.Value.Type.HasMembers || !OrganizationPath.IsWithin(found.Value.Path, place.Path))
                return LifeRefusals.NotBelow;
        }

        return input.Hosts;
    }

    private PlanFacts Facts(Input input, OrganizationId organization, IReadOnlyList<OrganizationId> hosts, Actor by) =>
        new()
        {
            County = desk.Db.County,
            Organization = organization,
            Hosts = hosts,
            Kind = input.Kind,
            Also = input.Also,
            Arrangement = input.Read(),
            By = by.Name,
            At = desk.Now,
        };
}
