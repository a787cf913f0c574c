using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Posts;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Holding;
using Touyan.Modules.Posts.Model;

namespace Touyan.Tests.Attacks;

internal sealed partial class Scene
{
    /// <summary>Of the branch of the west town.</summary>
    public ServicePostId ServicePost { get; private set; }

    /// <summary>The member holds the post.</summary>
    public PostHoldingId ServiceHolding { get; private set; }

    /// <summary>The member took part in an activity.</summary>
    public ServiceDeedId Deed { get; private set; }

    private async Task ServeAsync()
    {
        ServicePost = await DoneAsync<DefinePost, ServicePostId>((define, by) => define.RunAsync(Offered(), by, default));
        ServiceHolding = await DoneAsync<AssignPost, PostHoldingId>(
            (assign, by) => assign.RunAsync(new AssignPost.Input { Id = ServicePost, Member = Member }, by, default)
        );
        await DoneAsync<EnterDeeds, Guid>((enter, by) => enter.RunAsync(Activity(), by, default));
        Deed = await County.LookAsync(db => db.ServiceDeeds.Where(d => d.MemberId == Member).Select(d => d.Id).SingleAsync());
    }

    private DefinePost.Input Offered() =>
        new()
        {
            Organization = Branch,
            Name = Sign + "岗",
            Kind = "02",
            Area = "03",
            Promise = Name + "包干保洁",
            Places = 1,
            Since = new DateOnly(2026, 1, 1),
        };

    private EnterDeeds.Input Activity() =>
        new()
        {
            Organization = Branch,
            Members = [Member],
            Area = "04",
            On = new DateOnly(2026, 11, 10),
            Hours = 2,
            What = Name + "义务植树",
            ForWhom = "全村群众",
        };
}
