using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Recording;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class AddResolutionPage(AddResolution add, LifeDesk desk, LifeChoices choices, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<AddResolution.Input>(showMeeting, actor)
{
    public IReadOnlyList<SelectListItem> Matters => choices.Matters;

    public IReadOnlyList<SelectListItem> Grounds => choices.Grounds;

    public IEnumerable<SelectListItem> Hosts => View.Hosts.Select(h => new SelectListItem(h.Name, h.Id.ToString()));

    /// <summary>By how many it is decided, and how many the list has.</summary>
    public string VotingRule
    {
        get
        {
            var usual = Rules.Voting(Kind, Rules.Matters.InForce(Meeting.On).First(m => !m.Has(Matter.Assembly)));
            var lists = string.Join('；', View.Hosts.Select(h => $"{h.Name}名单上有表决权 {h.Voters} 人，到会 {h.VotersCame} 人"));
            return $"一般事项到会 {usual.Quorum.ShownWithUnit}，赞成 {usual.Majority.ShownWithUnit}。依据：{usual.Majority.Article}。{lists}。";
        }
    }

    protected override string Done => "决议已登记";

    protected override bool MayDo => View.MayEdit && Meeting.State is MeetingState.Recorded && Meeting.VotingKind(Rules) is not null;

    private LifeRules Rules => desk.RulesOn(Meeting.On);

    private CodeEntry Kind => Meeting.VotingKind(Rules)!;

    protected override AddResolution.Input Begin() =>
        new()
        {
            Vote = Meeting.IsJoint
                ? new VoteCount()
                : new VoteCount { Entitled = View.Hosts[0].Voters, Present = View.Hosts[0].VotersCame },
        };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await add.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
