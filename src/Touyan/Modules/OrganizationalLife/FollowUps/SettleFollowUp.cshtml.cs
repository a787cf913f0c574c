using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class SettleFollowUpPage(SettleFollowUp settle, ShowFollowUp show, Actor actor)
    : FollowUpForm<SettleFollowUpPage.Form>(show, actor)
{
    public sealed record Form
    {
        /// <summary>What was read is what is judged.</summary>
        public int? Version { get; init; }

        [Display(Name = "核实结果")]
        public Verdict Verdict { get; init; } = Verdict.Confirmed;

        [Display(Name = "核实意见", Description = "退回的写明还差什么"), StringLength(300)]
        public string? Words { get; init; }
    }

    public FollowUpReport Report => FollowUp.Waiting!;

    protected override string Done => "核实结果已保存";

    protected override bool MayDo => View.MaySettle;

    protected override Form Begin() => new() { Version = FollowUp.Version };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct)
    {
        var input = new SettleFollowUp.Input
        {
            Id = Id,
            Version = Input.Version,
            Verdict = Input.Verdict,
            Words = Input.Words,
        };
        return To(await settle.RunAsync(input, Actor, ct), _ => Href);
    }
}
