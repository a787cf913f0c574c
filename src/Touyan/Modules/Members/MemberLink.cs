using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members.Model;

namespace Touyan.Modules.Members;

/// <summary>Part of the door: lets the table of another module point at a member.</summary>
public static class MemberLink
{
    /// <summary>A foreign key to a member of the same county. <paramref name="key"/> must be { CountyCode, the member's id }.</summary>
    public static void BelongsToMember<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key)
        where T : class => builder.HasOne<Member>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
