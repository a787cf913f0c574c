using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Attend))]
[EnableRateLimiting(SignInLimit.Name)]
public sealed class SignInPage(SignIn signIn, ShowMeeting showMeeting, Actor actor) : MeetingForm<SignIn.Input>(showMeeting, actor)
{
    protected override string Done => "签到成功";

    protected override bool MayDo => View.Own is not null;

    protected override SignIn.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await signIn.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
