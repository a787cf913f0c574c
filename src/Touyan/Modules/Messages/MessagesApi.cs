using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Messages.Api;
using Touyan.Modules.Messages.Inbox;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Messages;

/// <summary>One's own inbox over REST: the same use cases as the page.</summary>
internal sealed class MessagesApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("消息").NeedsSignIn();
        messages
            .MapGet("", ListAsync)
            .WithName("listMessages")
            .WithSummary("本人的消息")
            .WithDescription("未读的在前，然后从新到旧。")
            .Produces<Page<MessageAnswer>>();
        messages
            .MapPost("/{id:guid}/read", ReadAsync)
            .WithName("readMessage")
            .WithSummary("标为已读")
            .WithDescription("再次标记没有变化。")
            .Produces<MessagesRead>()
            .Produces(StatusCodes.Status404NotFound)
            .Idempotent();
        messages
            .MapPost("/read-all", ReadAllAsync)
            .WithName("readAllMessages")
            .WithSummary("全部标为已读")
            .WithDescription("本人的全部未读消息；回答标记了几条。")
            .Produces<MessagesRead>()
            .Idempotent();
    }

    private static async Task<IResult> ListAsync(
        FindMessages find,
        Actor by,
        [Description("true 只要未读的")] bool? unread,
        [Description("上一页给出的游标")] string? cursor,
        [Description("每页行数，至多 200")] int? size,
        CancellationToken ct
    )
    {
        var page = await find.RunAsync(
            new FindMessages.Input
            {
                Unread = unread ?? false,
                Cursor = cursor,
                Size = size,
            },
            by,
            ct
        );
        return Results.Ok(new Page<MessageAnswer>([.. page.Rows.Select(MessageAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ReadAsync(MessageId id, ReadMessage read, Actor by, CancellationToken ct)
    {
        var done = await read.RunAsync(id, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new MessagesRead(1));
    }

    private static async Task<IResult> ReadAllAsync(ReadMessage read, Actor by, CancellationToken ct) =>
        Results.Ok(new MessagesRead(await read.AllAsync(by, ct)));
}
