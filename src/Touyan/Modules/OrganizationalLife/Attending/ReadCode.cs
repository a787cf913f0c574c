using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>The code of the moment, for whoever holds the meeting; never for those who sign in.</summary>
public sealed class ReadCode(LifeDesk desk)
{
    public async Task<Result<string>> RunAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        return meeting is { IsSignInOpen: true, SignInKey: { } key }
            ? SignInCode.CodeOf(key.Value.Value, SignInCode.PeriodOf(desk.Now, desk.Rules.CodeSeconds.Value))
            : LifeRefusals.SignInClosed;
    }
}
