using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Bench.Yardsticks;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Modules.Members.Model;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Attending;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Bench.Data;

/// <summary>A member at the door of a meeting: whose token it is, and which meeting.</summary>
/// <param name="Bearer">The header that proves who he is.</param>
/// <param name="Meeting">The meeting he is called to.</param>
/// <param name="Code">The code on its screen.</param>
internal sealed record AtTheDoor(string Bearer, Guid Meeting, string Code);

/// <summary>Members with accounts, called to meetings of today whose sign-in is open: made by the product's own use cases.</summary>
internal sealed class SignInFill(WatchedApp app, int members)
{
    private const string ThemeDay = "21";

    private static readonly Actor By = Actor.Program(CountyCopies.Template, "bench");

    public async Task<IReadOnlyList<AtTheDoor>> MakeAsync()
    {
        var called = await ChooseAsync();
        var bearers = await AsAsync(db => OpenAccountsAsync(db, called));
        var doors = new Dictionary<OrganizationId, (Guid Meeting, string Code)>();
        foreach (var branch in called.Select(m => m.OrganizationId).Distinct())
            doors[branch] = await CallAsync(branch);

        return [.. called.Select((m, i) => new AtTheDoor(bearers[i], doors[m.OrganizationId].Meeting, doors[m.OrganizationId].Code))];
    }

    /// <summary>The code on each screen now: it changes every few seconds.</summary>
    public async Task<IReadOnlyList<AtTheDoor>> LookUpAsync(IReadOnlyList<AtTheDoor> waiting)
    {
        var codes = new Dictionary<Guid, string>();
        foreach (var meeting in waiting.Select(w => w.Meeting).Distinct())
            codes[meeting] = await CodeAsync(new MeetingId(meeting));

        return [.. waiting.Select(w => w with { Code = codes[w.Meeting] })];
    }

    private Task<List<Member>> ChooseAsync() =>
        AsAsync(services =>
        {
            var db = services.GetRequiredService<TouyanDb>();
            var known = db.Set<Account>().Where(a => a.MemberId != null).Select(a => a.MemberId!.Value);
            return db
                .Members.AsNoTracking()
                .Where(m => m.Standing == Modules.Members.MembershipStanding.Normal && !known.Contains(m.Id))
                .OrderBy(m => m.OrganizationId)
                .ThenBy(m => m.Id)
                .Take(members)
                .ToListAsync();
        });

    private static async Task<List<string>> OpenAccountsAsync(IServiceProvider services, IReadOnlyList<Member> called)
    {
        var db = services.GetRequiredService<TouyanDb>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var hash = services.GetRequiredService<Passwords>().Hash(DemoHint.Password);
        var bearers = new List<string>();
        foreach (var (member, number) in called.Select((m, i) => (m, i)))
        {
            var account = Account.Open(CountyCopies.Template, $"bench{number:00000}", member.Name, member.Id, hash, now).Value;
            account.ChangePassword(hash, now);
            var (token, text) = ApiToken.Make(account, "bench", 30, 30, now).Value;
            var post = new AccountPost.Terms(Role.Member, null, new Period(Clock.ToChinaDate(now)));
            db.AddRange(account, SignInName.Of(account), AccountPost.Grant(account, post, [], "bench").Value, token);
            db.Add(TrailEntry.Of(By, AccountsActs.Open, new TrailSubject(AccountsActs.Subject, account.Id.Value, account.UserName), now));
            bearers.Add($"Authorization: Bearer {text}");
        }

        await db.SaveChangesAsync();
        return bearers;
    }

    private async Task<(Guid Meeting, string Code)> CallAsync(OrganizationId branch)
    {
        var plan = new PlanMeeting.Input
        {
            Organization = branch,
            Kind = ThemeDay,
            Title = "主题党日",
            On = Clock.ToChinaDate(TimeProvider.System.GetUtcNow().UtcDateTime),
            Place = "会议室",
        };
        var meeting = await AsAsync(s => s.GetRequiredService<PlanMeeting>().RunAsync(plan, By, CancellationToken.None));
        if (meeting.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Message);

        await AsAsync(s => s.GetRequiredService<OpenSignIn>().RunAsync(meeting.Value, By, CancellationToken.None));
        return (meeting.Value.Value, await CodeAsync(meeting.Value));
    }

    private async Task<string> CodeAsync(MeetingId meeting) =>
        (await AsAsync(s => s.GetRequiredService<ReadCode>().RunAsync(meeting, By, CancellationToken.None))).Value;

    private Task<T> AsAsync<T>(Func<IServiceProvider, Task<T>> act) =>
        app.Services.GetRequiredService<IServiceScopeFactory>().InCountyAsync(CountyCopies.Template, act);
}
